<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>AddressBar</name>
    <message>
        <source>Address</source>
        <translation>العنوان على الشبكة</translation>
    </message>
    <message>
        <source>Remove the link</source>
        <translation>إزالة الرابط</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Picture on the site</source>
        <translation>صورة على الموقع</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>The rest of the article, on its page</source>
        <translation>بقية المقال في صفحته</translation>
    </message>
    <message>
        <source>A block of the site, kept as it is</source>
        <translation>كتلة من الموقع، تبقى كما هي</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>الموضع السابق</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>الموضع التالي</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>البديل</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>استبدال</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>لا مواضع</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} من {1}</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Kicker</source>
        <translation>عنوان تمهيدي</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Standfirst</source>
        <translation>المقدّمة</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Paste as plain text</source>
        <translation>لصق النص وحده</translation>
    </message>
    <message>
        <source>Invisible letters</source>
        <translation>حروف خفية</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>رابط</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>إدراج</translation>
    </message>
    <message>
        <source>Right-to-left mark (RLM)</source>
        <translation>علامة من اليمين إلى اليسار (RLM)</translation>
    </message>
    <message>
        <source>Left-to-right mark (LRM)</source>
        <translation>علامة من اليسار إلى اليمين (LRM)</translation>
    </message>
    <message>
        <source>Zero-width non-joiner (ZWNJ)</source>
        <translation>فاصل بلا عرض (ZWNJ)</translation>
    </message>
    <message>
        <source>No-break space</source>
        <translation>مسافة لا تنكسر</translation>
    </message>
    <message>
        <source>{0} / {1}</source>
        <translation>{0} من {1}</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>شرح الصورة</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>صاحب القول</translation>
    </message>
    <message>
        <source>Words worth repeating</source>
        <translation>كلام يستحق الإبراز</translation>
    </message>
    <message>
        <source>Body of the article</source>
        <translation>نص المقال</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>صور</translation>
    </message>
</context>
<context>
    <name>PictureBar</name>
    <message>
        <source>Alternative text</source>
        <translation>النص البديل</translation>
    </message>
    <message>
        <source>What is seen, for those who do not see it</source>
        <translation>ما يُرى في الصورة، لمن لا يراها</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>مصدر الصورة</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Paragraph style</source>
        <translation>نمط الفقرة</translation>
    </message>
    <message>
        <source>More to insert</source>
        <translation>إدراج المزيد</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>غليظ</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>مائل</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>رابط</translation>
    </message>
    <message>
        <source>Dotted list</source>
        <translation>قائمة منقّطة</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>قائمة مرقّمة</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>اقتباس</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>فقرة</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>عنوان فرعي</translation>
    </message>
    <message>
        <source>Subheading</source>
        <translation>عنوان أصغر</translation>
    </message>
    <message>
        <source>Small heading</source>
        <translation>عنوان صغير</translation>
    </message>
    <message>
        <source>Pull quote</source>
        <translation>اقتباس بارز</translation>
    </message>
    <message>
        <source>Page from elsewhere, by its address</source>
        <translation>صفحة من موقع آخر بعنوانها</translation>
    </message>
    <message>
        <source>Dividing line</source>
        <translation>خط فاصل</translation>
    </message>
    <message>
        <source>End of the opening on the home page</source>
        <translation>نهاية الجزء الظاهر في الرئيسة</translation>
    </message>
    <message>
        <source>Preformatted text</source>
        <translation>نص بتنسيقه</translation>
    </message>
    <message>
        <source>Struck through</source>
        <translation>مشطوب</translation>
    </message>
    <message>
        <source>Superscript</source>
        <translation>حرف مرفوع</translation>
    </message>
    <message>
        <source>Subscript</source>
        <translation>حرف منخفض</translation>
    </message>
    <message>
        <source>Plain letters</source>
        <translation>نص بلا تنسيق</translation>
    </message>
    <message>
        <source>Left-to-right paragraph</source>
        <translation>فقرة من اليسار إلى اليمين</translation>
    </message>
    <message>
        <source>Left-to-right words</source>
        <translation>كلمات من اليسار إلى اليمين</translation>
    </message>
    <message>
        <source>Row below</source>
        <translation>صف أسفل هذا</translation>
    </message>
    <message>
        <source>Column after</source>
        <translation>عمود بعد هذا</translation>
    </message>
    <message>
        <source>First row is headings</source>
        <translation>الصف الأول عناوين</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>إزالة الصف</translation>
    </message>
    <message>
        <source>Remove the column</source>
        <translation>إزالة العمود</translation>
    </message>
    <message>
        <source>Direction and invisible letters</source>
        <translation>الاتجاه والحروف الخفية</translation>
    </message>
    <message>
        <source>This table</source>
        <translation>هذا الجدول</translation>
    </message>
</context>
</TS>
