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
    <name>AddressBox</name>
    <message>
        <source>Copy the address</source>
        <translation>نسخ الرابط</translation>
    </message>
</context>
<context>
    <name>After</name>
    <message>
        <source>Readers have the article on %1. The page is read as soon as the site answers.</source>
        <translation>المقال عند القرّاء على %1. تُقرأ صفحته حين يجيب الموقع.</translation>
    </message>
    <message>
        <source>The page on %1 was opened as a reader opens it and compared with the text kept here.</source>
        <translation>فُتحت الصفحة على %1 كما يفتحها قارئ وقورنت بالنصّ المحفوظ هنا.</translation>
    </message>
    <message>
        <source>The article lies on %1 and appears on %2.</source>
        <translation>المقال على %1، ويظهر للقرّاء %2.</translation>
    </message>
    <message>
        <source>The article lies on %1, and goes out from here when its hour comes.</source>
        <translation>المقال على %1، ويخرج من هنا حين يحلّ موعده.</translation>
    </message>
    <message>
        <source>The desk of %1 has the article and decides about it.</source>
        <translation>المقال عند تحرير %1، والقرار له.</translation>
    </message>
    <message>
        <source>The article is a draft again, here and on %1.</source>
        <translation>عاد المقال مسودة هنا وعلى %1.</translation>
    </message>
    <message>
        <source>Readers of %1 no longer see the article. It is a draft again, here and there.</source>
        <translation>لم يعد القرّاء يرون المقال على %1. عاد مسودة هنا وهناك.</translation>
    </message>
    <message>
        <source>On the page</source>
        <translation>على الصفحة</translation>
    </message>
    <message>
        <source>The site shows it, or a copy kept on the way, which usually passes after a while.</source>
        <translation>يعرضها الموقع، أو نسخة محفوظة في الطريق إليه تزول عادة بعد حين.</translation>
    </message>
    <message>
        <source>Published, but: %1</source>
        <translation>نُشر، لكن: %1</translation>
    </message>
    <message>
        <source>The article here is whole, as it was written.</source>
        <translation>المقال هنا كامل كما كُتب.</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>إعادة الإرسال</translation>
    </message>
    <message>
        <source>Send the picture again</source>
        <translation>إعادة إرسال الصورة</translation>
    </message>
    <message>
        <source>What the site made otherwise</source>
        <translation>ما غيّره الموقع</translation>
    </message>
    <message>
        <source>Show the difference</source>
        <translation>عرض الفرق</translation>
    </message>
    <message>
        <source>The page on %1 shows the article, and the site has made some of it otherwise.</source>
        <translation>تُظهر الصفحة على %1 المقال، وغيّر الموقع بعضه.</translation>
    </message>
    <message>
        <source>Published, but the page lacks something</source>
        <translation>نُشر، وعلى الصفحة نقص</translation>
    </message>
    <message>
        <source>Published, and the site has changed something</source>
        <translation>نُشر، وغيّر الموقع شيئًا منه</translation>
    </message>
    <message>
        <source>Published, and the page is sound</source>
        <translation>نُشر، والصفحة سليمة</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>نُشر</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>جُدول للنشر</translation>
    </message>
    <message>
        <source>Waits for its hour</source>
        <translation>ينتظر موعده</translation>
    </message>
    <message>
        <source>With the desk</source>
        <translation>وصل إلى التحرير</translation>
    </message>
    <message>
        <source>Unpublished, but the page is still there</source>
        <translation>أُلغي النشر، والصفحة ما زالت ظاهرة</translation>
    </message>
    <message>
        <source>Unpublished</source>
        <translation>أُلغي النشر</translation>
    </message>
</context>
<context>
    <name>Answering</name>
    <message>
        <source>Publish all the same, an editor answers for it…</source>
        <translation>نشر رغم ذلك، بجواب محرّر…</translation>
    </message>
    <message>
        <source>Name of the editor</source>
        <translation>اسم المحرّر</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Both stay in the article&apos;s history.</source>
        <translation>يبقيان في سجل المقال.</translation>
    </message>
    <message>
        <source>What is missing cannot be answered for: there would be nothing to publish, or no place for it.</source>
        <translation>ما ينقص لا يُتجاوز: لا شيء يُنشر بدونه، أو لا مكان له.</translation>
    </message>
</context>
<context>
    <name>Before</name>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>في موعد</translation>
    </message>
    <message>
        <source>To the desk for review</source>
        <translation>إلى التحرير للمراجعة</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>A very near hour</source>
        <translation>موعد قريب جدًا</translation>
    </message>
    <message>
        <source>It is meant</source>
        <translation>الموعد مقصود</translation>
    </message>
    <message>
        <source>In ten minutes</source>
        <translation>بعد عشر دقائق</translation>
    </message>
    <message>
        <source>Another hour</source>
        <translation>موعد آخر</translation>
    </message>
    <message>
        <source>Both clocks agree, to less than a second or two.</source>
        <translation>الساعتان متفقتان، والفرق أقل من ثانيتين.</translation>
    </message>
    <message numerus="yes">
        <source>The site&apos;s clock and this one are %n second(s) apart.</source>
        <translation>
            <numerusform>لا فرق بين ساعة الموقع وساعة هذا الجهاز.</numerusform>
            <numerusform>بين ساعة الموقع وساعة هذا الجهاز ثانية واحدة.</numerusform>
            <numerusform>بين ساعة الموقع وساعة هذا الجهاز ثانيتان.</numerusform>
            <numerusform>بين ساعة الموقع وساعة هذا الجهاز %n ثوانٍ.</numerusform>
            <numerusform>بين ساعة الموقع وساعة هذا الجهاز %n ثانية.</numerusform>
            <numerusform>بين ساعة الموقع وساعة هذا الجهاز %n ثانية.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clocks are %n minute(s) apart.</source>
        <translation>
            <numerusform>الساعتان متفقتان.</numerusform>
            <numerusform>الساعتان مختلفتان بدقيقة.</numerusform>
            <numerusform>الساعتان مختلفتان بدقيقتين.</numerusform>
            <numerusform>الساعتان مختلفتان بنحو %n دقائق.</numerusform>
            <numerusform>الساعتان مختلفتان بنحو %n دقيقة.</numerusform>
            <numerusform>الساعتان مختلفتان بنحو %n دقيقة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing goes out early.</source>
        <translation>لا يُنشر شيء قبل أوانه.</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>ينقص</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>لا شيء غيرها</numerusform>
            <numerusform>وواحدة غيرها</numerusform>
            <numerusform>واثنتان غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n condition(s) found sound</source>
        <translation>
            <numerusform>لا شرط سليمًا</numerusform>
            <numerusform>شرط واحد سليم</numerusform>
            <numerusform>شرطان سليمان</numerusform>
            <numerusform>%n شروط سليمة</numerusform>
            <numerusform>%n شرطًا سليمًا</numerusform>
            <numerusform>%n شرط سليم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) stop publishing</source>
        <translation>
            <numerusform>لا ملاحظة تمنع النشر</numerusform>
            <numerusform>ملاحظة واحدة تمنع النشر</numerusform>
            <numerusform>ملاحظتان تمنعان النشر</numerusform>
            <numerusform>%n ملاحظات تمنع النشر</numerusform>
            <numerusform>%n ملاحظة تمنع النشر</numerusform>
            <numerusform>%n ملاحظة تمنع النشر</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, and nothing stops publishing</source>
        <translation>%1، ولا شيء يمنع النشر</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>إظهار</translation>
    </message>
    <message>
        <source>To its place: %1</source>
        <translation>إلى موضعها: %1</translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>There is no second article</source>
        <translation>لا مقال ثانيًا</translation>
    </message>
</context>
<context>
    <name>BesideArticle</name>
    <message>
        <source>Send back…</source>
        <translation>إعادة…</translation>
    </message>
    <message>
        <source>Send back to the author with a note</source>
        <translation>إعادة إلى الكاتب مع ملاحظة</translation>
    </message>
    <message>
        <source>An article of %1</source>
        <translation>مقال %1</translation>
    </message>
    <message>
        <source>The web editor undid the last change</source>
        <translation>عاد نص قديم على الموقع</translation>
    </message>
    <message>
        <source>The site shows an older text. The one sent from here is kept in this draft.</source>
        <translation>على الموقع نصّ أقدم. النصّ الذي أُرسل من هنا محفوظ في هذه المسودة.</translation>
    </message>
    <message>
        <source>Send it again…</source>
        <translation>إرسال من جديد…</translation>
    </message>
    <message>
        <source>Unsaved changes on the web: %1</source>
        <translation>على الويب تعديل غير محفوظ: %1</translation>
    </message>
    <message>
        <source>They are in the site&apos;s own editor and not in this text. Saved there later, they stand over it.</source>
        <translation>التعديل مفتوح في محرر الموقع وليس في هذا النصّ. حفظه هناك لاحقًا يضعه فوق ما يُرسل من هنا.</translation>
    </message>
    <message>
        <source>Note of the desk</source>
        <translation>ملاحظة من التحرير</translation>
    </message>
    <message>
        <source>All notes (%1)</source>
        <translation>كل الملاحظات (%1)</translation>
    </message>
</context>
<context>
    <name>BinSheet</name>
    <message>
        <source>To the bin, here and on the site</source>
        <translation>إلى السلة، هنا وعلى الموقع</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>نقل إلى السلة</translation>
    </message>
    <message>
        <source>Readers see “%1” on “%2”; the bin takes it from them.</source>
        <translation>يرى القرّاء «%1» على «%2»، والنقل إلى السلة يسحبه منهم.</translation>
    </message>
    <message>
        <source>“%1” is scheduled on “%2”; in the bin it does not appear at its hour.</source>
        <translation>«%1» مجدول على «%2»، ولا يظهر في موعده وهو في السلة.</translation>
    </message>
    <message>
        <source>“%1” goes to the bin of “%2” too.</source>
        <translation>يُنقل «%1» إلى سلة «%2» أيضًا.</translation>
    </message>
    <message>
        <source>Bringing it back makes it a draft, here and there.</source>
        <translation>الاستعادة تعيده مسودة، هنا وهناك.</translation>
    </message>
</context>
<context>
    <name>CalendarGrid</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>لا شيء آخر</numerusform>
            <numerusform>ومقال آخر</numerusform>
            <numerusform>ومقالان آخران</numerusform>
            <numerusform>و%n مقالات أخرى</numerusform>
            <numerusform>و%n مقالًا آخر</numerusform>
            <numerusform>و%n مقال آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>التقويم</translation>
    </message>
</context>
<context>
    <name>CalendarHead</name>
    <message>
        <source>Week</source>
        <translation>أسبوع</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>شهر</translation>
    </message>
    <message>
        <source>List</source>
        <translation>قائمة</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>ما قبل</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>ما بعد</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>To today (Home)</source>
        <translation>إلى اليوم (Home)</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>عودة إلى النصّ</translation>
    </message>
</context>
<context>
    <name>CalendarPanel</name>
    <message>
        <source>Nothing was published or is scheduled in this week.</source>
        <translation>لا منشور ولا مجدول في هذا الأسبوع.</translation>
    </message>
    <message>
        <source>Nothing was published or is scheduled in this month.</source>
        <translation>لا منشور ولا مجدول في هذا الشهر.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) past the hour and not published</source>
        <translation>
            <numerusform>لا مقالات فات موعدها</numerusform>
            <numerusform>مقال واحد فات موعده ولم يُنشر</numerusform>
            <numerusform>مقالان فات موعدهما ولم يُنشرا</numerusform>
            <numerusform>%n مقالات فات موعدها ولم تُنشر</numerusform>
            <numerusform>%n مقالًا فات موعدها ولم تُنشر</numerusform>
            <numerusform>%n مقال فات موعدها ولم تُنشر</numerusform>
        </translation>
    </message>
    <message>
        <source>This account may not publish; the desk of the site can.</source>
        <translation>النشر ليس من حقوق هذا الحساب، وهو متاح لتحرير الموقع.</translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation>نشر الآن</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>The picture is on its way from the site</source>
        <translation>الصورة في الطريق من الموقع</translation>
    </message>
    <message>
        <source>The picture lies on the site</source>
        <translation>الصورة محفوظة على الموقع</translation>
    </message>
    <message>
        <source>The rest of the article, on its page</source>
        <translation>بقية المقال في صفحته</translation>
    </message>
    <message>
        <source>A block of the site, kept as it is</source>
        <translation>كتلة من الموقع، تبقى كما هي</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>البطاقة</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Parts of the card</source>
        <translation>أجزاء البطاقة</translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message>
        <source>Another picture</source>
        <translation>صورة أخرى</translation>
    </message>
    <message>
        <source>Another address</source>
        <translation>عنوان آخر</translation>
    </message>
    <message>
        <source>Another content of the block</source>
        <translation>محتوى آخر للكتلة</translation>
    </message>
    <message>
        <source>Level of the heading</source>
        <translation>مستوى العنوان الفرعي</translation>
    </message>
    <message>
        <source>Direction of writing</source>
        <translation>اتجاه الكتابة</translation>
    </message>
    <message>
        <source>Numbered or not</source>
        <translation>الترقيم</translation>
    </message>
    <message>
        <source>First number</source>
        <translation>أول رقم</translation>
    </message>
    <message>
        <source>First row as headings</source>
        <translation>الصف الأول عناوين</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان على الشبكة</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>التعليقات</translation>
    </message>
    <message>
        <source>Copy of the picture on the site</source>
        <translation>نسخة الصورة على الموقع</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>من %1 إلى %2</translation>
    </message>
    <message>
        <source>words put in</source>
        <translation>كلمات مضافة</translation>
    </message>
    <message>
        <source>words taken out</source>
        <translation>كلمات محذوفة</translation>
    </message>
    <message>
        <source>other words</source>
        <translation>كلمات أخرى</translation>
    </message>
    <message>
        <source>spelling and tashkeel</source>
        <translation>رسم وتشكيل</translation>
    </message>
    <message>
        <source>format</source>
        <translation>تنسيق</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>إعداد</translation>
    </message>
    <message>
        <source>put in</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>نقل</translation>
    </message>
</context>
<context>
    <name>ChangeList</name>
    <message>
        <source>Changes</source>
        <translation>التغييرات</translation>
    </message>
</context>
<context>
    <name>ChangeModel</name>
    <message>
        <source>put back</source>
        <translation>أُعيد كما كان</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Tag %1</source>
        <translation>الوسم %1</translation>
    </message>
    <message>
        <source>Delete: remove · Alt with arrows: order</source>
        <translation>⁦Delete⁩ للحذف · ⁦Alt⁩ مع الأسهم للترتيب</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>إدراج</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>تنسيق</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>View</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>No article is open</source>
        <translation>لا مقال مفتوح</translation>
    </message>
    <message>
        <source>Something else stands in the place of the text</source>
        <translation>في موضع النص عرض آخر الآن</translation>
    </message>
    <message>
        <source>The article is not published yet</source>
        <translation>المقال لم يُنشر بعد</translation>
    </message>
    <message>
        <source>Nobody wrote in the same place</source>
        <translation>لا خلاف في هذا المقال</translation>
    </message>
    <message>
        <source>The article is not in the bin</source>
        <translation>المقال ليس في السلة</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>مقال جديد</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>فتح ملف…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>نسخة أخرى</translation>
    </message>
    <message>
        <source>Keep a version</source>
        <translation>حفظ نسخة في السجل</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>نقل إلى السلة</translation>
    </message>
    <message>
        <source>Back from the bin</source>
        <translation>استعادة من السلة</translation>
    </message>
    <message>
        <source>Connect a site…</source>
        <translation>وصل موقع…</translation>
    </message>
    <message>
        <source>Sites and signing in…</source>
        <translation>المواقع وتسجيل الدخول…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>الإعدادات…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Publish the article…</source>
        <translation>نشر المقال…</translation>
    </message>
    <message>
        <source>Schedule…</source>
        <translation>جدولة النشر…</translation>
    </message>
    <message>
        <source>Hand to the desk…</source>
        <translation>إرسال إلى التحرير للمراجعة…</translation>
    </message>
    <message>
        <source>Send back to the author…</source>
        <translation>إعادة إلى الكاتب…</translation>
    </message>
    <message>
        <source>Unpublish</source>
        <translation>إلغاء النشر</translation>
    </message>
    <message>
        <source>Correct with a note…</source>
        <translation>تصحيح بملاحظة مؤرّخة…</translation>
    </message>
    <message>
        <source>Outbox: what waits</source>
        <translation>صندوق الصادر: ما ينتظر النشر</translation>
    </message>
    <message>
        <source>Open the page in the browser</source>
        <translation>فتح الصفحة في المتصفح</translation>
    </message>
    <message>
        <source>Copy the page&apos;s address</source>
        <translation>نسخ عنوان الصفحة</translation>
    </message>
    <message>
        <source>Section…</source>
        <translation>القسم…</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>الوسوم…</translation>
    </message>
    <message>
        <source>Lead image…</source>
        <translation>الصورة الرئيسة…</translation>
    </message>
    <message>
        <source>Related articles…</source>
        <translation>مقالات ذات صلة…</translation>
    </message>
    <message>
        <source>Byline…</source>
        <translation>اسم الكاتب…</translation>
    </message>
    <message>
        <source>Address…</source>
        <translation>رابط المقال…</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>الملاحظة التالية</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>الملاحظة السابقة</translation>
    </message>
    <message>
        <source>Fix the open finding</source>
        <translation>إصلاح الملاحظة المفتوحة</translation>
    </message>
    <message>
        <source>House style of the site…</source>
        <translation>أسلوب الموقع…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Compare two versions…</source>
        <translation>مقارنة نسختين…</translation>
    </message>
    <message>
        <source>Decide the conflict…</source>
        <translation>حسم الخلاف…</translation>
    </message>
    <message>
        <source>No colleague&apos;s work can be written in from here</source>
        <translation>لا عمل لزميل يمكن الكتابة فيه من هنا</translation>
    </message>
    <message>
        <source>Search or command…</source>
        <translation>بحث أو أمر…</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>المسودات</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>البطاقة</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>المعاينة</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>التقويم</translation>
    </message>
    <message>
        <source>The team&apos;s work</source>
        <translation>عمل الفريق</translation>
    </message>
    <message>
        <source>Only the text</source>
        <translation>النص وحده</translation>
    </message>
    <message>
        <source>Go to the headline</source>
        <translation>إلى العنوان</translation>
    </message>
    <message>
        <source>Go to the text</source>
        <translation>إلى النص</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>نص أكبر</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>نص أصغر</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>حجم النص المعتاد</translation>
    </message>
    <message>
        <source>العربية</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Look of the system</source>
        <translation>مظهر النظام</translation>
    </message>
    <message>
        <source>Light look</source>
        <translation>الوضع الفاتح</translation>
    </message>
    <message>
        <source>Dark look</source>
        <translation>الوضع الداكن</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>About the program and this machine</source>
        <translation>عن البرنامج وهذا الجهاز</translation>
    </message>
</context>
<context>
    <name>Conflict</name>
    <message>
        <source>Your text</source>
        <translation>نصّك</translation>
    </message>
    <message>
        <source>Text on the site</source>
        <translation>نصّ الموقع</translation>
    </message>
    <message>
        <source>Text of %1</source>
        <translation>نصّ %1</translation>
    </message>
    <message>
        <source>Writing a third text</source>
        <translation>كتابة نص ثالث</translation>
    </message>
    <message>
        <source>Both, one after the other</source>
        <translation>الاثنان متتاليين</translation>
    </message>
    <message>
        <source>Suggestion: the changes of both together</source>
        <translation>اقتراح: تغييرات الاثنين معًا</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1، %2: %3</translation>
    </message>
    <message>
        <source>As it was before both</source>
        <translation>كما كان قبل الاثنين</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>حُذف هنا</translation>
    </message>
    <message>
        <source>Nothing stood here</source>
        <translation>لم يكن هنا شيء</translation>
    </message>
</context>
<context>
    <name>ConflictFoot</name>
    <message>
        <source>Both texts stay whole in the history, whatever is chosen.</source>
        <translation>النصّان محفوظان كاملين في السجل أيًّا كان الاختيار.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقًا</translation>
    </message>
    <message>
        <source>The conflict stays in the list of drafts (%1)</source>
        <translation>يبقى الخلاف في قائمة المسودات (%1)</translation>
    </message>
    <message>
        <source>Adopt the merge</source>
        <translation>اعتماد الدمج</translation>
    </message>
    <message numerus="yes">
        <source>Adopt the merge · %n left</source>
        <translation>
            <numerusform>اعتماد الدمج</numerusform>
            <numerusform>اعتماد الدمج · بقي واحد</numerusform>
            <numerusform>اعتماد الدمج · بقي اثنان</numerusform>
            <numerusform>اعتماد الدمج · بقي %n</numerusform>
            <numerusform>اعتماد الدمج · بقي %n</numerusform>
            <numerusform>اعتماد الدمج · بقي %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) missing</source>
        <translation>
            <numerusform>لا قرار ناقص</numerusform>
            <numerusform>ينقص قرار واحد</numerusform>
            <numerusform>ينقص قراران</numerusform>
            <numerusform>تنقص %n قرارات</numerusform>
            <numerusform>ينقص %n قرارًا</numerusform>
            <numerusform>ينقص %n قرار</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictHead</name>
    <message>
        <source>Two people wrote in the same place</source>
        <translation>كتبتما في الموضع نفسه</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Changed on the site by %1, %2.</source>
        <translation>تعديل من %1 على الموقع، %2.</translation>
    </message>
    <message>
        <source>Changed on the site, %2.</source>
        <translation>تعديل على الموقع، %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) merged without a clash.</source>
        <translation>
            <numerusform>لم يُدمج شيء.</numerusform>
            <numerusform>دُمج تغيير واحد لا تعارض فيه.</numerusform>
            <numerusform>دُمج تغييران لا تعارض فيهما.</numerusform>
            <numerusform>دُمجت %n تغييرات لا تعارض فيها.</numerusform>
            <numerusform>دُمج %n تغييرًا لا تعارض فيها.</numerusform>
            <numerusform>دُمج %n تغيير لا تعارض فيها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) left to decide.</source>
        <translation>
            <numerusform>لم يبقَ ما يُحسم.</numerusform>
            <numerusform>يبقى موضع واحد لا يقرّره البرنامج.</numerusform>
            <numerusform>يبقى موضعان لا يقرّرهما البرنامج.</numerusform>
            <numerusform>تبقى %n مواضع لا يقرّرها البرنامج.</numerusform>
            <numerusform>يبقى %n موضعًا لا يقرّرها البرنامج.</numerusform>
            <numerusform>يبقى %n موضع لا يقرّرها البرنامج.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictStrip</name>
    <message>
        <source>on this machine</source>
        <translation>على هذا الجهاز</translation>
    </message>
    <message>
        <source>on the site</source>
        <translation>على الموقع</translation>
    </message>
    <message>
        <source>Common base</source>
        <translation>الأصل المشترك</translation>
    </message>
</context>
<context>
    <name>ConflictView</name>
    <message>
        <source>The result so far</source>
        <translation>النتيجة حتى الآن</translation>
    </message>
</context>
<context>
    <name>ConnectSheet</name>
    <message>
        <source>Connect a site</source>
        <translation>وصل موقع</translation>
    </message>
    <message>
        <source>A WordPress site</source>
        <translation>موقع ووردبريس</translation>
    </message>
    <message>
        <source>A site in a folder</source>
        <translation>موقع في مجلد</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>محرّر</translation>
    </message>
    <message>
        <source>Journalist</source>
        <translation>صحافي</translation>
    </message>
    <message>
        <source>Make a new site there</source>
        <translation>إنشاء موقع جديد هناك</translation>
    </message>
    <message>
        <source>Address of the site</source>
        <translation>عنوان الموقع</translation>
    </message>
    <message>
        <source>This site cannot be connected as it stands</source>
        <translation>تعذّر وصل هذا الموقع</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>وصل</translation>
    </message>
    <message>
        <source>Name of the site</source>
        <translation>اسم الموقع</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Folder of the site, on this machine or on a shared drive</source>
        <translation>مجلد الموقع، على هذا الجهاز أو على قرص مشترك</translation>
    </message>
    <message>
        <source>Role there</source>
        <translation>الدور فيه</translation>
    </message>
    <message>
        <source>Folder of the site</source>
        <translation>مجلد الموقع</translation>
    </message>
</context>
<context>
    <name>CorrectionSheet</name>
    <message>
        <source>Correction of a published article</source>
        <translation>تصحيح مقال منشور</translation>
    </message>
    <message>
        <source>What was wrong and what is right</source>
        <translation>ما كان خطأ وما هو الصواب</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Publish with the correction</source>
        <translation>نشر مع التصحيح</translation>
    </message>
    <message>
        <source>The note stands with its date under «%1», and readers see it.</source>
        <translation>تظهر الملاحظة بتاريخها تحت «%1»، ويراها القرّاء.</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>ينقص</translation>
    </message>
    <message>
        <source>Earlier corrections</source>
        <translation>تصحيحات سابقة</translation>
    </message>
    <message>
        <source>The note is empty</source>
        <translation>الملاحظة فارغة</translation>
    </message>
    <message>
        <source>Findings stop publishing</source>
        <translation>ملاحظات تمنع النشر</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>Nothing found</source>
        <translation>لا ملاحظات</translation>
    </message>
    <message numerus="yes">
        <source>%n stop(s) publishing</source>
        <translation>
            <numerusform>0 مانعة</numerusform>
            <numerusform>1 مانعة</numerusform>
            <numerusform>2 مانعة</numerusform>
            <numerusform>%n مانعة</numerusform>
            <numerusform>%n مانعة</numerusform>
            <numerusform>%n مانعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of spelling</source>
        <translation>
            <numerusform>0 إملاء</numerusform>
            <numerusform>1 إملاء</numerusform>
            <numerusform>2 إملاء</numerusform>
            <numerusform>%n إملاء</numerusform>
            <numerusform>%n إملاء</numerusform>
            <numerusform>%n إملاء</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of style</source>
        <translation>
            <numerusform>0 أسلوب</numerusform>
            <numerusform>1 أسلوب</numerusform>
            <numerusform>2 أسلوب</numerusform>
            <numerusform>%n أسلوب</numerusform>
            <numerusform>%n أسلوب</numerusform>
            <numerusform>%n أسلوب</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the article</source>
        <translation>
            <numerusform>0 للمقال</numerusform>
            <numerusform>1 للمقال</numerusform>
            <numerusform>2 للمقال</numerusform>
            <numerusform>%n للمقال</numerusform>
            <numerusform>%n للمقال</numerusform>
            <numerusform>%n للمقال</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayList</name>
    <message>
        <source>Calendar as a list</source>
        <translation>التقويم قائمةً</translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message>
        <source>Merged. Both texts are in the history.</source>
        <translation>دُمج النصّان، وكلاهما في السجل.</translation>
    </message>
    <message numerus="yes">
        <source>A third text is to be written in %n more place(s)</source>
        <translation>
            <numerusform>لا موضع بقي لنص ثالث</numerusform>
            <numerusform>بقي موضع واحد لنص ثالث</numerusform>
            <numerusform>بقي موضعان لنص ثالث</numerusform>
            <numerusform>بقيت %n مواضع لنص ثالث</numerusform>
            <numerusform>بقي %n موضعًا لنص ثالث</numerusform>
            <numerusform>بقي %n موضع لنص ثالث</numerusform>
        </translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>الموضع التالي</translation>
    </message>
</context>
<context>
    <name>Departure</name>
    <message>
        <source>Not saved: %1 Closing again leaves without saving.</source>
        <translation>لم يُحفظ: %1 إغلاق ثانٍ يعني الخروج بلا حفظ.</translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>Other suggestions</source>
        <translation>اقتراحات أخرى</translation>
    </message>
    <message>
        <source>Why it stays as it is</source>
        <translation>سبب الإبقاء عليه</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>It stays as it is, with a reason that stays with the article</source>
        <translation>إبقاء على ما هو، بسبب يُحفظ مع المقال</translation>
    </message>
    <message>
        <source>To the dictionary</source>
        <translation>إلى القاموس</translation>
    </message>
    <message>
        <source>To its place</source>
        <translation>إلى موضعها</translation>
    </message>
    <message>
        <source>In this article</source>
        <translation>في هذا المقال</translation>
    </message>
    <message>
        <source>In every article</source>
        <translation>في كل المقالات</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>إصلاح</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>كتابة %1</translation>
    </message>
</context>
<context>
    <name>DraftsDelegate</name>
    <message>
        <source>No headline yet</source>
        <translation>بلا عنوان بعد</translation>
    </message>
</context>
<context>
    <name>DraftsPanel</name>
    <message>
        <source>Search in the drafts</source>
        <translation>بحث في المسودات</translation>
    </message>
    <message>
        <source>New article (Ctrl+N)</source>
        <translation>مقال جديد (⁦Ctrl+N⁩)</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>مقال جديد</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>المسودات</translation>
    </message>
    <message numerus="yes">
        <source>Search %n draft(s)</source>
        <translation>
            <numerusform>بحث في المسودات</numerusform>
            <numerusform>بحث في مسودة واحدة</numerusform>
            <numerusform>بحث في مسودتين</numerusform>
            <numerusform>بحث في %n مسودات</numerusform>
            <numerusform>بحث في %n مسودة</numerusform>
            <numerusform>بحث في %n مسودة</numerusform>
        </translation>
    </message>
    <message>
        <source>Search the team&apos;s work</source>
        <translation>بحث في عمل الفريق</translation>
    </message>
    <message>
        <source>Your drafts gather here, with what waits for review and what was published.</source>
        <translation>هنا تجتمع مسوداتك، وما ينتظر المراجعة، وما نُشر.</translation>
    </message>
    <message>
        <source>The bin is empty.</source>
        <translation>السلة فارغة.</translation>
    </message>
    <message>
        <source>Nothing of the team&apos;s work fits.</source>
        <translation>لا شيء من عمل الفريق يوافق هذا.</translation>
    </message>
    <message>
        <source>No draft fits the search.</source>
        <translation>لا مسودة توافق البحث.</translation>
    </message>
</context>
<context>
    <name>During</name>
    <message>
        <source>Progress</source>
        <translation>التقدّم</translation>
    </message>
    <message>
        <source>The window may be closed: the work is in the outbox and goes on from its step at the next start.</source>
        <translation>لا مانع من إغلاق النافذة: العمل في صندوق الصادر، ويُستأنف من خطوته بعد إعادة التشغيل.</translation>
    </message>
    <message>
        <source>Not known yet whether it arrived</source>
        <translation>لا نعرف بعدُ هل وصل</translation>
    </message>
    <message>
        <source>The line broke after sending. The site is asked first, and nothing is sent a second time before its answer, so it will not appear twice.</source>
        <translation>انقطع الخط بعد الإرسال. يُسأل الموقع أولًا، ولا يُرسل شيء ثانيةً قبل جوابه، فلا يُنشر مرّتين.</translation>
    </message>
    <message>
        <source>Ask the site now</source>
        <translation>سؤال الموقع الآن</translation>
    </message>
    <message>
        <source>Kept in the outbox</source>
        <translation>محفوظ في صندوق الصادر</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>محاولة الآن</translation>
    </message>
    <message>
        <source>The site refused it</source>
        <translation>رُفض على الموقع</translation>
    </message>
    <message>
        <source>It stopped by a fault</source>
        <translation>توقف بخلل في البرنامج</translation>
    </message>
    <message>
        <source>It was not sent</source>
        <translation>لم يُرسل</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>تسجيل الدخول من جديد</translation>
    </message>
    <message>
        <source>Next question %1</source>
        <translation>السؤال التالي %1</translation>
    </message>
    <message>
        <source>Next try %1</source>
        <translation>المحاولة التالية %1</translation>
    </message>
</context>
<context>
    <name>EditCommands</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>قص</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>لصق</translation>
    </message>
    <message>
        <source>Paste as plain text</source>
        <translation>لصق بلا تنسيق</translation>
    </message>
    <message>
        <source>Paste as it is</source>
        <translation>لصق كما هو</translation>
    </message>
    <message>
        <source>What the paste left out…</source>
        <translation>ما أُزيل عند اللصق…</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>تحديد الكل</translation>
    </message>
    <message>
        <source>Find in the article…</source>
        <translation>بحث في المقال…</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>استبدال…</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>الموضع التالي</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>الموضع السابق</translation>
    </message>
    <message>
        <source>Search in the drafts</source>
        <translation>بحث في المسودات</translation>
    </message>
    <message>
        <source>Undo what the status bar offers</source>
        <translation>تراجع عمّا يعرضه شريط الحالة</translation>
    </message>
</context>
<context>
    <name>EmptyDesk</name>
    <message>
        <source>Where does the story begin?</source>
        <translation>من أين تبدأ الحكاية؟</translation>
    </message>
    <message>
        <source>Every letter is kept on this machine as it is written, online or not.</source>
        <translation>كل حرف يُحفظ على هذا الجهاز لحظة كتابته، بشبكة أو بلا شبكة.</translation>
    </message>
    <message>
        <source>Write and publish on the trial site</source>
        <translation>كتابة ونشر على موقع التجربة</translation>
    </message>
    <message>
        <source>A whole site in a folder of this machine, open in the browser a minute from now.</source>
        <translation>موقع كامل في مجلد على هذا الجهاز، يُفتح في المتصفح بعد دقيقة.</translation>
    </message>
    <message>
        <source>Write and publish on “%1”</source>
        <translation>كتابة ونشر على «%1»</translation>
    </message>
    <message>
        <source>A new article, checked here and sent to the site when it is ready.</source>
        <translation>مقال جديد يُفحص هنا، ويُرسل إلى الموقع حين يكتمل.</translation>
    </message>
    <message>
        <source>Connect the paper&apos;s site</source>
        <translation>وصل موقع الصحيفة</translation>
    </message>
    <message>
        <source>A WordPress site, or a folder that the newsroom shares.</source>
        <translation>موقع ووردبريس، أو مجلد تتشاركه غرفة الأخبار.</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>فتح ملف</translation>
    </message>
    <message>
        <source>Word, Markdown, a web page or plain text; or drop it here.</source>
        <translation>وورد أو ماركداون أو صفحة ويب أو نص، أو إفلاته هنا.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>العربية</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Dark look</source>
        <translation>الوضع الداكن</translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <source>%1 for you</source>
        <translation>عندك %1</translation>
    </message>
    <message>
        <source>The hours are those of each site.</source>
        <translation>الساعات بتوقيت كل موقع.</translation>
    </message>
    <message>
        <source>The hours are those of %1; you are in %2.</source>
        <translation>الساعات بتوقيت %1، وساعتك %2.</translation>
    </message>
</context>
<context>
    <name>EverywhereSheet</name>
    <message>
        <source>Replace in all drafts</source>
        <translation>استبدال في كل المسودات</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>البديل</translation>
    </message>
    <message>
        <source>Where the words stand</source>
        <translation>مواضع الكلمات</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>بحث جارٍ…</translation>
    </message>
    <message>
        <source>No headline yet</source>
        <translation>بلا عنوان بعد</translation>
    </message>
    <message>
        <source>No draft holds these words</source>
        <translation>لا مسودة فيها هذه الكلمات</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>لا مواضع</numerusform>
            <numerusform>موضع واحد</numerusform>
            <numerusform>موضعان</numerusform>
            <numerusform>%n مواضع</numerusform>
            <numerusform>%n موضعًا</numerusform>
            <numerusform>%n موضع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>لا مسودات</numerusform>
            <numerusform>مسودة واحدة</numerusform>
            <numerusform>مسودتان</numerusform>
            <numerusform>%n مسودات</numerusform>
            <numerusform>%n مسودة</numerusform>
            <numerusform>%n مسودة</numerusform>
        </translation>
    </message>
    <message>
        <source>More are shown once these are done</source>
        <translation>تظهر البقية بعد استبدال هذه</translation>
    </message>
    <message numerus="yes">
        <source>Replace %n place(s)</source>
        <translation>
            <numerusform>استبدال</numerusform>
            <numerusform>استبدال موضع واحد</numerusform>
            <numerusform>استبدال موضعين</numerusform>
            <numerusform>استبدال %n مواضع</numerusform>
            <numerusform>استبدال %n موضعًا</numerusform>
            <numerusform>استبدال %n موضع</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>استبدال</translation>
    </message>
    <message>
        <source>Nothing is chosen</source>
        <translation>لا موضع مختار</translation>
    </message>
</context>
<context>
    <name>FaultSheet</name>
    <message>
        <source>The newsroom cannot be opened</source>
        <translation>تعذّر فتح غرفة الأخبار</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>محاولة أخرى</translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>لا ملاحظات</numerusform>
            <numerusform>ملاحظة واحدة</numerusform>
            <numerusform>ملاحظتان</numerusform>
            <numerusform>%n ملاحظات</numerusform>
            <numerusform>%n ملاحظة</numerusform>
            <numerusform>%n ملاحظة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>All states</source>
        <translation>كل الحالات</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>السلة</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>الأحدث أولًا</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>الأقدم أولًا</translation>
    </message>
    <message>
        <source>By section</source>
        <translation>بحسب القسم</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>القسم</translation>
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
        <source>In all drafts…</source>
        <translation>في كل المسودات…</translation>
    </message>
    <message>
        <source>Exact letters</source>
        <translation>الحروف نفسها</translation>
    </message>
    <message>
        <source>Hamza, tashkeel and capital letters count</source>
        <translation>الهمزة والتشكيل وحجم الحرف اللاتيني تُحتسب</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>كلمات كاملة</translation>
    </message>
    <message>
        <source>Not a part of a word</source>
        <translation>لا جزء من كلمة</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>نمط</translation>
    </message>
    <message>
        <source>A regular expression; \1 in the new words is its first group</source>
        <translation>تعبير نمطي؛ و⁦\1⁩ في البديل أول مجموعة فيه</translation>
    </message>
    <message>
        <source>In the selection</source>
        <translation>في المحدَّد</translation>
    </message>
    <message>
        <source>Only in what was selected</source>
        <translation>في ما حُدّد وحده</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>لا مواضع</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} من {1}</translation>
    </message>
    <message>
        <source>{0}, round the end</source>
        <translation>{0}، من أوله</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Drafts</source>
        <translation>مسودات</translation>
    </message>
    <message>
        <source>Archive of the site</source>
        <translation>أرشيف الموقع</translation>
    </message>
    <message>
        <source>No headline yet</source>
        <translation>بلا عنوان بعد</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>نسخة أخرى</translation>
    </message>
    <message>
        <source>Link to the article</source>
        <translation>ربطه بالمقال</translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <source>Enter: to its place</source>
        <translation>⁦Enter⁩ إلى موضعها</translation>
    </message>
    <message>
        <source>the dictionary does not know it</source>
        <translation>لا يعرفها القاموس</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Stops publishing</source>
        <translation>يمنع النشر</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>إملاء</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>أسلوب</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>stops publishing</source>
        <translation>تمنع النشر</translation>
    </message>
    <message>
        <source>worth a look</source>
        <translation>تستحق نظرة</translation>
    </message>
    <message>
        <source>a hint</source>
        <translation>تلميح</translation>
    </message>
    <message>
        <source>headline</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>kicker</source>
        <translation>السطر التمهيدي</translation>
    </message>
    <message>
        <source>standfirst</source>
        <translation>المقدمة</translation>
    </message>
    <message>
        <source>text</source>
        <translation>النصّ</translation>
    </message>
    <message>
        <source>byline</source>
        <translation>اسم الكاتب</translation>
    </message>
    <message>
        <source>section</source>
        <translation>القسم</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>lead image</source>
        <translation>الصورة الرئيسة</translation>
    </message>
    <message>
        <source>related</source>
        <translation>ذات صلة</translation>
    </message>
    <message>
        <source>address</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>الموعد</translation>
    </message>
    <message>
        <source>To my own names</source>
        <translation>إلى أسمائي</translation>
    </message>
    <message>
        <source>Only what needs no look first, as one step of undo</source>
        <translation>ما لا يحتاج إلى نظر قبله وحده، في خطوة تراجع واحدة</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>لا غيرها</numerusform>
            <numerusform>واحدة أخرى</numerusform>
            <numerusform>اثنتان أخريان</numerusform>
            <numerusform>%n أخرى</numerusform>
            <numerusform>%n أخرى</numerusform>
            <numerusform>%n أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>Fix the safe ones (%1)</source>
        <translation>إصلاح الآمن (%1)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
</context>
<context>
    <name>FoldRow</name>
    <message numerus="yes">
        <source>%n block(s) without a change</source>
        <translation>
            <numerusform>لا كتل بلا تغيير</numerusform>
            <numerusform>كتلة واحدة بلا تغيير</numerusform>
            <numerusform>كتلتان بلا تغيير</numerusform>
            <numerusform>%n كتل بلا تغيير</numerusform>
            <numerusform>%n كتلة بلا تغيير</numerusform>
            <numerusform>%n كتلة بلا تغيير</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>إظهار</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Not checked yet</source>
        <translation>لم يُفحص بعد</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) stop publishing</source>
        <translation>
            <numerusform>لا ملاحظة تمنع النشر</numerusform>
            <numerusform>ملاحظة واحدة تمنع النشر</numerusform>
            <numerusform>ملاحظتان تمنعان النشر</numerusform>
            <numerusform>%n ملاحظات تمنع النشر</numerusform>
            <numerusform>%n ملاحظة تمنع النشر</numerusform>
            <numerusform>%n ملاحظة تمنع النشر</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing stops publishing</source>
        <translation>لا شيء يمنع النشر</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) checked</source>
        <translation>
            <numerusform>لم يُفحص شرط</numerusform>
            <numerusform>فُحص شرط واحد</numerusform>
            <numerusform>فُحص شرطان</numerusform>
            <numerusform>فُحصت %n شروط</numerusform>
            <numerusform>فُحص %n شرطًا</numerusform>
            <numerusform>فُحص %n شرط</numerusform>
        </translation>
    </message>
    <message>
        <source>Next %1 · back %2</source>
        <translation>التالية %1 · السابقة %2</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>لا ملاحظات</numerusform>
            <numerusform>ملاحظة واحدة</numerusform>
            <numerusform>ملاحظتان</numerusform>
            <numerusform>%n ملاحظات</numerusform>
            <numerusform>%n ملاحظة</numerusform>
            <numerusform>%n ملاحظة</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the findings</source>
        <translation>إظهار الملاحظات</translation>
    </message>
</context>
<context>
    <name>HandCommands</name>
    <message>
        <source>Replace in all drafts…</source>
        <translation>استبدال في كل المسودات…</translation>
    </message>
    <message>
        <source>Numbers in ١٢٣</source>
        <translation>أرقام ١٢٣</translation>
    </message>
    <message>
        <source>Numbers in 123</source>
        <translation>أرقام 123</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Today by the Hijri calendar</source>
        <translation>تاريخ اليوم الهجري</translation>
    </message>
    <message>
        <source>Today by both calendars</source>
        <translation>تاريخ اليوم بالتقويمين</translation>
    </message>
    <message>
        <source>Headings, links and pictures</source>
        <translation>العناوين والروابط والصور</translation>
    </message>
    <message>
        <source>What is not seen in the text</source>
        <translation>ما لا يُرى في النص</translation>
    </message>
    <message>
        <source>A second article beside</source>
        <translation>مقال ثانٍ إلى جانبه</translation>
    </message>
    <message>
        <source>The line that is written at one height</source>
        <translation>سطر الكتابة على ارتفاع واحد</translation>
    </message>
    <message>
        <source>The whole screen</source>
        <translation>ملء الشاشة</translation>
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
    <name>Header</name>
    <message>
        <source>Search or command</source>
        <translation>بحث أو أمر</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>نشر…</translation>
    </message>
    <message>
        <source>No article is open</source>
        <translation>لا مقال مفتوح</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>On the site</source>
        <translation>على الموقع</translation>
    </message>
    <message>
        <source>Saved by hand</source>
        <translation>حفظ يدوي</translation>
    </message>
    <message>
        <source>Kept while writing</source>
        <translation>حُفظت أثناء الكتابة</translation>
    </message>
    <message>
        <source>Before publishing</source>
        <translation>قبل النشر</translation>
    </message>
    <message>
        <source>Before scheduling</source>
        <translation>قبل الجدولة</translation>
    </message>
    <message>
        <source>Handed to the desk</source>
        <translation>إرسال إلى التحرير</translation>
    </message>
    <message>
        <source>Before unpublishing</source>
        <translation>قبل إلغاء النشر</translation>
    </message>
    <message>
        <source>Before another version was brought back</source>
        <translation>قبل استعادة نسخة أخرى</translation>
    </message>
    <message>
        <source>Brought in from a file</source>
        <translation>استيراد من ملف</translation>
    </message>
    <message>
        <source>Before a merge</source>
        <translation>قبل الدمج</translation>
    </message>
    <message>
        <source>A text of the site</source>
        <translation>نصّ من الموقع</translation>
    </message>
    <message>
        <source>An old text that the site&apos;s own editor put back</source>
        <translation>نصّ قديم أعاده محرر الموقع</translation>
    </message>
    <message>
        <source>Before it was sent back</source>
        <translation>قبل الإعادة إلى الكاتب</translation>
    </message>
    <message>
        <source>Before it went to the bin</source>
        <translation>قبل النقل إلى السلة</translation>
    </message>
    <message>
        <source>Before words were replaced in many drafts</source>
        <translation>قبل استبدال كلمات في مسودات عدة</translation>
    </message>
    <message>
        <source>Versions of this article</source>
        <translation>نسخ هذا المقال</translation>
    </message>
    <message>
        <source>No versions yet. One is kept at each save by hand, each publication, and every ten minutes of writing.</source>
        <translation>لا نسخ بعد. تُحفظ نسخة عند كل حفظ يدوي وكل نشر، وكل عشر دقائق من الكتابة.</translation>
    </message>
    <message>
        <source>The site cannot be reached now: its own versions are not in this list.</source>
        <translation>تعذّر الوصول إلى الموقع الآن: نسخه ليست في هذه القائمة.</translation>
    </message>
    <message>
        <source>Compare these two</source>
        <translation>مقارنة النسختين</translation>
    </message>
    <message>
        <source>Compare with now</source>
        <translation>مقارنة بالنص الحاضر</translation>
    </message>
    <message>
        <source>Ctrl or Shift chooses a second version</source>
        <translation>مع Ctrl أو Shift تُختار نسخة ثانية</translation>
    </message>
    <message>
        <source>Word by word; tashkeel and tatweel make no difference</source>
        <translation>كلمة كلمة؛ ولا أثر للتشكيل والتطويل</translation>
    </message>
    <message>
        <source>Bring back whole</source>
        <translation>استعادة كاملة</translation>
    </message>
    <message>
        <source>The present text is kept as a version first</source>
        <translation>يُحفظ النصّ الحالي نسخةً أولًا</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>nothing changed</source>
        <translation>بلا تغيير</translation>
    </message>
    <message>
        <source>no word changed</source>
        <translation>الكلمات كما هي</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) came</source>
        <translation>
            <numerusform>لم تُضف كلمة</numerusform>
            <numerusform>أُضيفت كلمة</numerusform>
            <numerusform>أُضيفت كلمتان</numerusform>
            <numerusform>أُضيفت %n كلمات</numerusform>
            <numerusform>أُضيفت %n كلمة</numerusform>
            <numerusform>أُضيفت %n كلمة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) went</source>
        <translation>
            <numerusform>لم تُحذف كلمة</numerusform>
            <numerusform>حُذفت كلمة</numerusform>
            <numerusform>حُذفت كلمتان</numerusform>
            <numerusform>حُذفت %n كلمات</numerusform>
            <numerusform>حُذفت %n كلمة</numerusform>
            <numerusform>حُذفت %n كلمة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>بلا كلمات</numerusform>
            <numerusform>كلمة واحدة</numerusform>
            <numerusform>كلمتان</numerusform>
            <numerusform>%n كلمات</numerusform>
            <numerusform>%n كلمة</numerusform>
            <numerusform>%n كلمة</numerusform>
        </translation>
    </message>
    <message>
        <source>answered for by %1: %2</source>
        <translation>على مسؤولية %1: %2</translation>
    </message>
</context>
<context>
    <name>HoleRow</name>
    <message>
        <source>%1: waits for the decision</source>
        <translation>%1: بانتظار القرار</translation>
    </message>
</context>
<context>
    <name>HunkRow</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Waits for your decision</source>
        <translation>ينتظر قرارك</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <translation>المختار: %1</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Late</name>
    <message>
        <source>About the program and this machine</source>
        <translation>عن البرنامج وهذا الجهاز</translation>
    </message>
</context>
<context>
    <name>LeadField</name>
    <message>
        <source>Alt text</source>
        <translation>نص بديل</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>مصدر</translation>
    </message>
    <message>
        <source>Alt text: what a reader who cannot see the picture should know</source>
        <translation>النص البديل: ما يصف الصورة لمن لا يراها</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>شرح الصورة</translation>
    </message>
    <message>
        <source>Credit: who made it, whose it is</source>
        <translation>المصدر: تصوير من، ولمن الحق</translation>
    </message>
    <message>
        <source>Lead image</source>
        <translation>الصورة الرئيسة</translation>
    </message>
    <message>
        <source>%1: there</source>
        <translation>%1: موجود</translation>
    </message>
    <message>
        <source>%1: missing</source>
        <translation>%1: ناقص</translation>
    </message>
    <message>
        <source>Choose, drop or paste a picture</source>
        <translation>اختيار صورة، أو إفلاتها هنا، أو لصقها</translation>
    </message>
    <message>
        <source>Lead image: none</source>
        <translation>الصورة الرئيسة: لا شيء</translation>
    </message>
    <message>
        <source>The picture is on its way from the site</source>
        <translation>الصورة في الطريق من الموقع</translation>
    </message>
    <message>
        <source>The picture lies on the site</source>
        <translation>الصورة محفوظة على الموقع</translation>
    </message>
    <message>
        <source>Lead image: %1</source>
        <translation>الصورة الرئيسة: %1</translation>
    </message>
    <message>
        <source>without alt text</source>
        <translation>بلا نص بديل</translation>
    </message>
    <message>
        <source>Enter: choose · Ctrl+V: paste · Delete: remove</source>
        <translation>⁦Enter⁩ للاختيار · ⁦Ctrl+V⁩ للصق · ⁦Delete⁩ للحذف</translation>
    </message>
    <message>
        <source>Another picture…</source>
        <translation>صورة أخرى…</translation>
    </message>
    <message>
        <source>Alt text, caption and credit</source>
        <translation>النص البديل والشرح والمصدر</translation>
    </message>
    <message>
        <source>Remove the picture</source>
        <translation>حذف الصورة</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>اختيار صورة</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>صور</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message>
        <source>Byline</source>
        <translation>بقلم</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>لا اسم بعد</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>Address follows the headline again</source>
        <translation>رجوع الرابط إلى العنوان</translation>
    </message>
    <message>
        <source>Open to readers</source>
        <translation>مفتوحة للقرّاء</translation>
    </message>
    <message>
        <source>Comments open to readers</source>
        <translation>التعليقات مفتوحة للقرّاء</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>الموقع</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>التعليقات</translation>
    </message>
    <message>
        <source>Site: %1</source>
        <translation>الموقع: %1</translation>
    </message>
    <message>
        <source>Another site…</source>
        <translation>موقع آخر…</translation>
    </message>
    <message>
        <source>The only site of this profile</source>
        <translation>لا موقع غيره في هذا البرنامج</translation>
    </message>
    <message>
        <source>Made from the headline</source>
        <translation>يُصنع من العنوان</translation>
    </message>
    <message>
        <source>written by hand</source>
        <translation>كُتب يدويًا</translation>
    </message>
    <message>
        <source>follows the headline</source>
        <translation>يتبع العنوان</translation>
    </message>
</context>
<context>
    <name>Linker</name>
    <message>
        <source>Link a related article</source>
        <translation>ربط مقال ذي صلة</translation>
    </message>
    <message>
        <source>Words of an article, or its address</source>
        <translation>كلمات من مقال، أو رابطه</translation>
    </message>
    <message>
        <source>Enter: link · ↑↓: choose · Esc: close</source>
        <translation>⁦Enter⁩ للربط · ⁦↑↓⁩ للاختيار · ⁦Esc⁩ للإغلاق</translation>
    </message>
    <message>
        <source>In the archive</source>
        <translation>في الأرشيف</translation>
    </message>
    <message>
        <source>Suggested from the text</source>
        <translation>مقترحة من النصّ</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>shares: %1</source>
        <translation>تشترك في: %1</translation>
    </message>
    <message>
        <source>By its address</source>
        <translation>بالرابط</translation>
    </message>
    <message>
        <source>Link this page</source>
        <translation>ربط هذه الصفحة</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Newsroom</source>
        <translation>غرفة الأخبار</translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message numerus="yes">
        <source>%n finding(s) fixed</source>
        <translation>
            <numerusform>لم تُصلح ملاحظة</numerusform>
            <numerusform>أُصلحت ملاحظة واحدة</numerusform>
            <numerusform>أُصلحت ملاحظتان</numerusform>
            <numerusform>أُصلحت %n ملاحظات</numerusform>
            <numerusform>أُصلحت %n ملاحظة</numerusform>
            <numerusform>أُصلحت %n ملاحظة</numerusform>
        </translation>
    </message>
    <message>
        <source>In the newsroom&apos;s names: %1</source>
        <translation>في أسماء غرفة الأخبار: %1</translation>
    </message>
    <message>
        <source>In your names: %1</source>
        <translation>في أسمائك: %1</translation>
    </message>
    <message>
        <source>To the newsroom&apos;s names</source>
        <translation>إلى أسماء غرفة الأخبار</translation>
    </message>
    <message>
        <source>To your own names</source>
        <translation>إلى أسمائي</translation>
    </message>
</context>
<context>
    <name>Moment</name>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>غدًا</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>يوم النشر</translation>
    </message>
    <message>
        <source>Hour, in the site&apos;s time</source>
        <translation>الساعة، بتوقيت الموقع</translation>
    </message>
    <message>
        <source>Site clock · %1</source>
        <translation>ساعة الموقع · %1</translation>
    </message>
    <message>
        <source>Your clock · %1</source>
        <translation>ساعتك · %1</translation>
    </message>
    <message>
        <source>Time of %1, the same here</source>
        <translation>توقيت %1، وهو توقيتك</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>A draft without a headline</source>
        <translation>مسودة بلا عنوان</translation>
    </message>
    <message>
        <source>Compare and choose</source>
        <translation>مقارنة واختيار</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>إرسال من جديد</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>The text came in anew as a whole; undo begins here</source>
        <translation>جاء النصّ كاملًا من جديد، والتراجع يبدأ من هنا</translation>
    </message>
    <message>
        <source>Two people wrote in the same place</source>
        <translation>كتبتما في الموضع نفسه</translation>
    </message>
</context>
<context>
    <name>Origin</name>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Agency, paper or site</source>
        <translation>وكالة أو صحيفة أو موقع</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Typed here</source>
        <translation>مكتوب هنا</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>ملصق</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>مستورد</translation>
    </message>
    <message>
        <source>Translated</source>
        <translation>مترجم</translation>
    </message>
    <message>
        <source>Origin of the text: %1</source>
        <translation>مصدر النص: %1</translation>
    </message>
    <message>
        <source>Readers are never told; a text from elsewhere is read by somebody else</source>
        <translation>لا يُعرض للقرّاء؛ والنص القادم من مكان آخر يقرؤه قارئ ثانٍ</translation>
    </message>
</context>
<context>
    <name>OtherWords</name>
    <message>
        <source>write create start story compose</source>
        <translation>كتابة إنشاء خبر مادة</translation>
    </message>
    <message>
        <source>import load word docx upload</source>
        <translation>استيراد تحميل إدخال وورد</translation>
    </message>
    <message>
        <source>clone copy</source>
        <translation>تكرار استنساخ</translation>
    </message>
    <message>
        <source>save snapshot</source>
        <translation>تثبيت</translation>
    </message>
    <message>
        <source>delete remove trash erase discard</source>
        <translation>حذف مسح إزالة رمي سلة المحذوفات المهملات</translation>
    </message>
    <message>
        <source>post send release upload go live</source>
        <translation>إرسال رفع بث إصدار إطلاق</translation>
    </message>
    <message>
        <source>later delay time date plan</source>
        <translation>موعد توقيت تأجيل لاحقًا برمجة</translation>
    </message>
    <message>
        <source>submit deliver send review editor</source>
        <translation>تسليم تقديم رفع إحالة المحرر المراجعة</translation>
    </message>
    <message>
        <source>return reject note author review</source>
        <translation>إرجاع رفض ملاحظة كاتب مراجعة</translation>
    </message>
    <message>
        <source>withdraw retract take down delete remove</source>
        <translation>سحب حجب إخفاء حذف مسح</translation>
    </message>
    <message>
        <source>fix update amend erratum</source>
        <translation>تصويب تعديل تحديث استدراك</translation>
    </message>
    <message>
        <source>queue pending sending</source>
        <translation>انتظار معلق إرسال</translation>
    </message>
    <message>
        <source>view visit site web</source>
        <translation>عرض زيارة الموقع</translation>
    </message>
    <message>
        <source>link url share</source>
        <translation>رابط مشاركة</translation>
    </message>
    <message>
        <source>category file under</source>
        <translation>تصنيف باب تبويب فئة</translation>
    </message>
    <message>
        <source>keywords labels hashtags</source>
        <translation>كلمات مفتاحية هاشتاغ تاغ وسم</translation>
    </message>
    <message>
        <source>featured cover photo picture</source>
        <translation>الرئيسية بارزة غلاف</translation>
    </message>
    <message>
        <source>links see also read more</source>
        <translation>روابط ربط مرتبطة علاقة</translation>
    </message>
    <message>
        <source>author writer name</source>
        <translation>توقيع مؤلف صحفي محرر</translation>
    </message>
    <message>
        <source>slug url link path</source>
        <translation>عنوان الصفحة مسار</translation>
    </message>
    <message>
        <source>errors checks problems issues proofread</source>
        <translation>أخطاء تدقيق فحص مشكلات</translation>
    </message>
    <message>
        <source>correct repair</source>
        <translation>تصحيح</translation>
    </message>
    <message>
        <source>versions restore earlier revisions</source>
        <translation>إصدارات نسخ سابقة استرجاع استعادة</translation>
    </message>
    <message>
        <source>image photo insert upload</source>
        <translation>إدراج رفع تحميل</translation>
    </message>
    <message>
        <source>url hyperlink address</source>
        <translation>وصلة ارتباط تشعبي</translation>
    </message>
    <message>
        <source>delete hyperlink</source>
        <translation>حذف مسح الوصلة</translation>
    </message>
    <message>
        <source>video tweet youtube post</source>
        <translation>تضمين فيديو تغريدة يوتيوب منشور</translation>
    </message>
    <message>
        <source>citation blockquote</source>
        <translation>قول تصريح</translation>
    </message>
    <message>
        <source>strong heavy</source>
        <translation>عريض أسود سميك ثخين</translation>
    </message>
    <message>
        <source>slanted emphasis</source>
        <translation>إمالة</translation>
    </message>
    <message>
        <source>list points</source>
        <translation>نقاط تعداد</translation>
    </message>
    <message>
        <source>list ordered</source>
        <translation>ترقيم تعداد</translation>
    </message>
    <message>
        <source>remove plain delete</source>
        <translation>مسح حذف التنسيق</translation>
    </message>
    <message>
        <source>search look</source>
        <translation>إيجاد عثور</translation>
    </message>
    <message>
        <source>substitute change</source>
        <translation>تبديل إبدال</translation>
    </message>
    <message>
        <source>back revert</source>
        <translation>رجوع عودة</translation>
    </message>
    <message>
        <source>again repeat</source>
        <translation>تكرار</translation>
    </message>
    <message>
        <source>wordpress sign in login account add</source>
        <translation>ربط ووردبريس دخول حساب إضافة</translation>
    </message>
    <message>
        <source>preferences options</source>
        <translation>خيارات تفضيلات ضبط</translation>
    </message>
    <message>
        <source>exit close leave</source>
        <translation>إغلاق إنهاء مغادرة</translation>
    </message>
    <message>
        <source>find look</source>
        <translation>إيجاد عثور</translation>
    </message>
    <message>
        <source>list articles</source>
        <translation>قائمة مقالاتي</translation>
    </message>
    <message>
        <source>week month schedule dates plan hijri</source>
        <translation>أسبوع شهر جدول رزنامة مواعيد خطة هجري</translation>
    </message>
    <message>
        <source>colleagues everybody desk submitted</source>
        <translation>زملاء الجميع تحرير المراجعة</translation>
    </message>
    <message>
        <source>properties details metadata filing</source>
        <translation>بيانات خصائص تفاصيل</translation>
    </message>
    <message>
        <source>see page phone</source>
        <translation>استعراض رؤية الصفحة الهاتف</translation>
    </message>
    <message>
        <source>distraction free full screen</source>
        <translation>تركيز ملء الشاشة</translation>
    </message>
    <message>
        <source>zoom in bigger font</source>
        <translation>تكبير خط</translation>
    </message>
    <message>
        <source>zoom out font</source>
        <translation>تصغير خط</translation>
    </message>
    <message>
        <source>zoom reset font</source>
        <translation>تكبير تصغير خط</translation>
    </message>
    <message>
        <source>day white theme</source>
        <translation>نهاري أبيض مظهر</translation>
    </message>
    <message>
        <source>night black theme</source>
        <translation>ليلي أسود مظلم مظهر</translation>
    </message>
    <message>
        <source>arabic english language</source>
        <translation>إنجليزي إنكليزي لغة</translation>
    </message>
    <message>
        <source>search substitute drafts global</source>
        <translation>بحث تبديل مسودات شامل</translation>
    </message>
    <message>
        <source>date day insert calendar</source>
        <translation>تاريخ يوم إدراج تقويم</translation>
    </message>
    <message>
        <source>date islamic umm al-qura calendar</source>
        <translation>هجري إسلامي أم القرى تقويم</translation>
    </message>
    <message>
        <source>numbers numerals arabic indic</source>
        <translation>أعداد هندية عربية مشرقية</translation>
    </message>
    <message>
        <source>numbers numerals latin european</source>
        <translation>أعداد لاتينية غربية</translation>
    </message>
    <message>
        <source>contents structure headings navigation</source>
        <translation>فهرس مخطط بنية تنقل</translation>
    </message>
    <message>
        <source>bidi invisible characters marks hidden rlm lrm</source>
        <translation>اتجاه خفية محارف أشعة كشف علامات</translation>
    </message>
    <message>
        <source>scroll centre line</source>
        <translation>تمرير آلة كاتبة توسيط</translation>
    </message>
    <message>
        <source>maximize whole screen</source>
        <translation>تكبير شاشة كاملة</translation>
    </message>
    <message>
        <source>split side two compare second</source>
        <translation>تقسيم نافذتان جنب مقارنة ثانٍ</translation>
    </message>
    <message>
        <source>shortcuts help keyboard</source>
        <translation>اختصارات مساعدة لوحة</translation>
    </message>
    <message>
        <source>version information</source>
        <translation>إصدار معلومات</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>No headline yet</source>
        <translation>بلا عنوان بعد</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>ينتظر</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>جارٍ الآن</translation>
    </message>
    <message>
        <source>Not known yet whether it arrived</source>
        <translation>لا نعرف بعدُ هل وصل</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>رُفض</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تمّ</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>أُوقف</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>نشر</translation>
    </message>
    <message>
        <source>To the desk for review</source>
        <translation>إلى التحرير للمراجعة</translation>
    </message>
    <message>
        <source>Scheduling</source>
        <translation>جدولة</translation>
    </message>
    <message>
        <source>Updating</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>تصحيح</translation>
    </message>
    <message>
        <source>Unpublishing</source>
        <translation>إلغاء النشر</translation>
    </message>
    <message>
        <source>Another hour</source>
        <translation>تغيير الموعد</translation>
    </message>
    <message>
        <source>To the bin</source>
        <translation>إلى السلة</translation>
    </message>
    <message>
        <source>Back from the bin</source>
        <translation>استعادة من السلة</translation>
    </message>
    <message>
        <source>Back to its author</source>
        <translation>إعادة إلى الكاتب</translation>
    </message>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>Next question %1</source>
        <translation>السؤال التالي %1</translation>
    </message>
    <message>
        <source>Next try %1</source>
        <translation>المحاولة التالية %1</translation>
    </message>
    <message>
        <source>Stopping it leaves the article as it stands on the site; only its page is not read.</source>
        <translation>الإيقاف يُبقي المقال على الموقع كما هو، ولا تُقرأ صفحته.</translation>
    </message>
    <message>
        <source>Stopping it ends the asking too; the site may have carried the last request out.</source>
        <translation>الإيقاف ينهي السؤال أيضًا، وقد يكون الموقع نفّذ الطلب الأخير.</translation>
    </message>
    <message>
        <source>Stopping it leaves the article on the site as it is.</source>
        <translation>الإيقاف يُبقي المقال على الموقع كما هو.</translation>
    </message>
    <message>
        <source>The new text is with readers already, and stays when this is stopped.</source>
        <translation>النصّ الجديد عند القرّاء، والإيقاف لا يسحبه.</translation>
    </message>
    <message>
        <source>Stopping it leaves a draft on the site that no reader sees; publishing later goes on with it.</source>
        <translation>الإيقاف يُبقي على الموقع مسودة لا يراها القرّاء، والنشر لاحقًا يكمل منها.</translation>
    </message>
    <message>
        <source>Stopping it may leave a draft or a picture on the site that no reader sees; publishing later takes it up.</source>
        <translation>الإيقاف قد يُبقي على الموقع مسودة أو صورة لا يراها القرّاء، والنشر لاحقًا يكمل منها.</translation>
    </message>
    <message>
        <source>No draft was made on the site yet; pictures that were sent stay there.</source>
        <translation>لم تُنشأ مسودة على الموقع بعد. الإيقاف يُبقي هناك ما رُفع من الصور.</translation>
    </message>
</context>
<context>
    <name>OutboxSheet</name>
    <message>
        <source>Outbox</source>
        <translation>صندوق الصادر</translation>
    </message>
    <message>
        <source>Jobs on their way to a site</source>
        <translation>أعمال في طريقها إلى الموقع</translation>
    </message>
    <message numerus="yes">
        <source>Outbox: %n job(s) waiting</source>
        <translation>
            <numerusform>صندوق الصادر</numerusform>
            <numerusform>صندوق الصادر: عمل واحد ينتظر</numerusform>
            <numerusform>صندوق الصادر: عملان ينتظران</numerusform>
            <numerusform>صندوق الصادر: %n أعمال تنتظر</numerusform>
            <numerusform>صندوق الصادر: %n عملًا ينتظر</numerusform>
            <numerusform>صندوق الصادر: %n عمل ينتظر</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits. What is published goes out at once, or waits here for the network.</source>
        <translation>لا شيء ينتظر. ما يُنشر يخرج فورًا، أو ينتظر الشبكة هنا.</translation>
    </message>
    <message numerus="yes">
        <source>%n scheduled article(s) past the hour</source>
        <translation>
            <numerusform>لا مقال مجدولًا فات موعده</numerusform>
            <numerusform>مقال مجدول فات موعده</numerusform>
            <numerusform>مقالان مجدولان فات موعدهما</numerusform>
            <numerusform>%n مقالات مجدولة فات موعدها</numerusform>
            <numerusform>%n مقالًا مجدولًا فات موعدها</numerusform>
            <numerusform>%n مقال مجدول فات موعدها</numerusform>
        </translation>
    </message>
    <message>
        <source>The site should have published by now. What is due can be published from here.</source>
        <translation>كان على الموقع أن ينشر قبل الآن. نشر ما حان موعده ممكن من هنا.</translation>
    </message>
    <message>
        <source>Publish what is due</source>
        <translation>نشر ما حان موعده</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>تسجيل الدخول من جديد</translation>
    </message>
    <message>
        <source>Ask the site about it now</source>
        <translation>سؤال الموقع عنه الآن</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>المحاولة الآن</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Send it once more</source>
        <translation>إعادة الإرسال</translation>
    </message>
    <message>
        <source>Open the draft</source>
        <translation>فتح المسودة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Ask the site now</source>
        <translation>سؤال الموقع الآن</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Heading {0}: {1}</source>
        <translation>عنوان فرعي {0}: {1}</translation>
    </message>
    <message>
        <source>Picture: {0}</source>
        <translation>صورة: {0}</translation>
    </message>
    <message>
        <source>without words</source>
        <translation>بلا كلمات</translation>
    </message>
    <message>
        <source>Link: {0}, to {1}</source>
        <translation>رابط: {0}، إلى {1}</translation>
    </message>
    <message>
        <source>does nothing here</source>
        <translation>بلا أثر هنا</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search or command</source>
        <translation>بحث أو أمر</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>ما وُجد</translation>
    </message>
    <message>
        <source>Other action</source>
        <translation>إجراء آخر</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>تنقّل</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>تنفيذ</translation>
    </message>
    <message>
        <source>Hamza and vowel marks make no difference</source>
        <translation>الهمزات والتشكيل لا تغيّر البحث</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>أوامر</translation>
    </message>
    <message>
        <source>Nothing with these words</source>
        <translation>لا شيء بهذه الكلمات</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Paste as plain text</source>
        <translation>لصق النص وحده</translation>
    </message>
    <message>
        <source>Paste as it is</source>
        <translation>لصق كما هو</translation>
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
        <source>Zero-width joiner (ZWJ)</source>
        <translation>واصل بلا عرض (ZWJ)</translation>
    </message>
    <message>
        <source>Arabic letter mark (ALM)</source>
        <translation>علامة حرف عربي (ALM)</translation>
    </message>
    <message>
        <source>Left-to-right isolate (LRI)</source>
        <translation>عزل من اليسار إلى اليمين (LRI)</translation>
    </message>
    <message>
        <source>Right-to-left isolate (RLI)</source>
        <translation>عزل من اليمين إلى اليسار (RLI)</translation>
    </message>
    <message>
        <source>Isolate of its own direction (FSI)</source>
        <translation>عزل باتجاه أوله (FSI)</translation>
    </message>
    <message>
        <source>End of an isolate (PDI)</source>
        <translation>نهاية عزل (PDI)</translation>
    </message>
    <message>
        <source>Left-to-right embedding (LRE)</source>
        <translation>تضمين من اليسار إلى اليمين (LRE)</translation>
    </message>
    <message>
        <source>Right-to-left embedding (RLE)</source>
        <translation>تضمين من اليمين إلى اليسار (RLE)</translation>
    </message>
    <message>
        <source>Left-to-right override (LRO)</source>
        <translation>فرض اليسار إلى اليمين (LRO)</translation>
    </message>
    <message>
        <source>Right-to-left override (RLO)</source>
        <translation>فرض اليمين إلى اليسار (RLO)</translation>
    </message>
    <message>
        <source>End of an embedding (PDF)</source>
        <translation>نهاية تضمين (PDF)</translation>
    </message>
    <message>
        <source>Zero-width space</source>
        <translation>فراغ بلا عرض</translation>
    </message>
    <message>
        <source>Word joiner</source>
        <translation>رابط كلمات</translation>
    </message>
    <message>
        <source>Byte order mark</source>
        <translation>علامة ترتيب البايتات</translation>
    </message>
    <message>
        <source>Mongolian vowel separator</source>
        <translation>فاصل حركات منغولي</translation>
    </message>
    <message>
        <source>Soft hyphen</source>
        <translation>واصلة مرنة</translation>
    </message>
    <message>
        <source>Narrow no-break space</source>
        <translation>فراغ ضيق غير فاصل</translation>
    </message>
    <message>
        <source>Figure space</source>
        <translation>فراغ بعرض رقم</translation>
    </message>
    <message>
        <source>Ideographic space</source>
        <translation>فراغ صيني</translation>
    </message>
    <message>
        <source>Tatweel</source>
        <translation>تطويل</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>صور</translation>
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
</context>
<context>
    <name>PasteNews</name>
    <message>
        <source>List</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>النص وحده</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>كما هو</translation>
    </message>
    <message>
        <source>The text was changed after the paste</source>
        <translation>تغيّر النص بعد اللصق</translation>
    </message>
    <message>
        <source>Nothing was pasted yet</source>
        <translation>لم يُلصق شيء بعد</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>أُزيل: %1</translation>
    </message>
    <message>
        <source>Put right: %1</source>
        <translation>أُصلح: %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 وغير ذلك</translation>
    </message>
    <message numerus="yes">
        <source>%n tracked deletion(s)</source>
        <translation>
            <numerusform>لا مواضع محذوفة</numerusform>
            <numerusform>موضع محذوف</numerusform>
            <numerusform>موضعان محذوفان</numerusform>
            <numerusform>%n مواضع محذوفة</numerusform>
            <numerusform>%n موضعًا محذوفًا</numerusform>
            <numerusform>%n موضع محذوف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>لا تعليقات</numerusform>
            <numerusform>تعليق</numerusform>
            <numerusform>تعليقان</numerusform>
            <numerusform>%n تعليقات</numerusform>
            <numerusform>%n تعليقًا</numerusform>
            <numerusform>%n تعليق</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) that did not come along</source>
        <translation>
            <numerusform>لا صور غائبة</numerusform>
            <numerusform>صورة لم تصل</numerusform>
            <numerusform>صورتان لم تصلا</numerusform>
            <numerusform>%n صور لم تصل</numerusform>
            <numerusform>%n صورة لم تصل</numerusform>
            <numerusform>%n صورة لم تصل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden passage(s)</source>
        <translation>
            <numerusform>لا نصوص مخفية</numerusform>
            <numerusform>نص مخفي</numerusform>
            <numerusform>نصان مخفيان</numerusform>
            <numerusform>%n نصوص مخفية</numerusform>
            <numerusform>%n نصًا مخفيًا</numerusform>
            <numerusform>%n نص مخفي</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n script(s)</source>
        <translation>
            <numerusform>لا شيفرات</numerusform>
            <numerusform>شيفرة</numerusform>
            <numerusform>شيفرتان</numerusform>
            <numerusform>%n شيفرات</numerusform>
            <numerusform>%n شيفرة</numerusform>
            <numerusform>%n شيفرة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n path(s) of files</source>
        <translation>
            <numerusform>لا مسارات ملفات</numerusform>
            <numerusform>مسار ملف</numerusform>
            <numerusform>مسارا ملفين</numerusform>
            <numerusform>%n مسارات ملفات</numerusform>
            <numerusform>%n مسار ملف</numerusform>
            <numerusform>%n مسار ملف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tracking address(es)</source>
        <translation>
            <numerusform>لا روابط تتبّع</numerusform>
            <numerusform>رابط تتبّع</numerusform>
            <numerusform>رابطا تتبّع</numerusform>
            <numerusform>%n روابط تتبّع</numerusform>
            <numerusform>%n رابط تتبّع</numerusform>
            <numerusform>%n رابط تتبّع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) and name(s) of messages</source>
        <translation>
            <numerusform>لا ترويسات رسائل</numerusform>
            <numerusform>ترويسة رسالة</numerusform>
            <numerusform>ترويستا رسالتين</numerusform>
            <numerusform>%n ترويسات رسائل</numerusform>
            <numerusform>%n ترويسة رسالة</numerusform>
            <numerusform>%n ترويسة رسالة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n colour(s)</source>
        <translation>
            <numerusform>لا ألوان</numerusform>
            <numerusform>لون</numerusform>
            <numerusform>لونان</numerusform>
            <numerusform>%n ألوان</numerusform>
            <numerusform>%n لونًا</numerusform>
            <numerusform>%n لون</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n font(s)</source>
        <translation>
            <numerusform>لا خطوط</numerusform>
            <numerusform>خط</numerusform>
            <numerusform>خطان</numerusform>
            <numerusform>%n خطوط</numerusform>
            <numerusform>%n خطًا</numerusform>
            <numerusform>%n خط</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n font size(s)</source>
        <translation>
            <numerusform>لا أحجام خط</numerusform>
            <numerusform>حجم خط</numerusform>
            <numerusform>حجما خط</numerusform>
            <numerusform>%n أحجام خط</numerusform>
            <numerusform>%n حجم خط</numerusform>
            <numerusform>%n حجم خط</numerusform>
        </translation>
    </message>
    <message>
        <source>marks of Word</source>
        <translation>تنسيق ⁨Word⁩</translation>
    </message>
    <message numerus="yes">
        <source>%n reversed line(s)</source>
        <translation>
            <numerusform>لا أسطر معكوسة</numerusform>
            <numerusform>سطر معكوس</numerusform>
            <numerusform>سطران معكوسان</numerusform>
            <numerusform>%n أسطر معكوسة</numerusform>
            <numerusform>%n سطرًا معكوسًا</numerusform>
            <numerusform>%n سطر معكوس</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n broken line(s)</source>
        <translation>
            <numerusform>لا أسطر مكسورة</numerusform>
            <numerusform>سطر مكسور</numerusform>
            <numerusform>سطران مكسوران</numerusform>
            <numerusform>%n أسطر مكسورة</numerusform>
            <numerusform>%n سطرًا مكسورًا</numerusform>
            <numerusform>%n سطر مكسور</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter shape(s) of a PDF</source>
        <translation>
            <numerusform>لا أشكال حروف</numerusform>
            <numerusform>شكل حرف من ⁨PDF⁩</numerusform>
            <numerusform>شكلا حرفين من ⁨PDF⁩</numerusform>
            <numerusform>%n أشكال حروف من ⁨PDF⁩</numerusform>
            <numerusform>%n شكل حرف من ⁨PDF⁩</numerusform>
            <numerusform>%n شكل حرف من ⁨PDF⁩</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Persian letter(s)</source>
        <translation>
            <numerusform>لا أحرف فارسية</numerusform>
            <numerusform>حرف فارسي</numerusform>
            <numerusform>حرفان فارسيان</numerusform>
            <numerusform>%n أحرف فارسية</numerusform>
            <numerusform>%n حرفًا فارسيًا</numerusform>
            <numerusform>%n حرف فارسي</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stretched letter(s)</source>
        <translation>
            <numerusform>لا كشيدات</numerusform>
            <numerusform>كشيدة</numerusform>
            <numerusform>كشيدتان</numerusform>
            <numerusform>%n كشيدات</numerusform>
            <numerusform>%n كشيدة</numerusform>
            <numerusform>%n كشيدة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n direction mark(s)</source>
        <translation>
            <numerusform>لا علامات اتجاه</numerusform>
            <numerusform>علامة اتجاه</numerusform>
            <numerusform>علامتا اتجاه</numerusform>
            <numerusform>%n علامات اتجاه</numerusform>
            <numerusform>%n علامة اتجاه</numerusform>
            <numerusform>%n علامة اتجاه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invisible letter(s)</source>
        <translation>
            <numerusform>لا محارف خفية</numerusform>
            <numerusform>محرف خفي</numerusform>
            <numerusform>محرفان خفيان</numerusform>
            <numerusform>%n محارف خفية</numerusform>
            <numerusform>%n محرفًا خفيًا</numerusform>
            <numerusform>%n محرف خفي</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PastedSheet</name>
    <message>
        <source>The paste</source>
        <translation>نتيجة اللصق</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) came in.</source>
        <translation>
            <numerusform>لم تدخل كلمات.</numerusform>
            <numerusform>دخلت كلمة واحدة.</numerusform>
            <numerusform>دخلت كلمتان.</numerusform>
            <numerusform>دخلت %n كلمات.</numerusform>
            <numerusform>دخلت %n كلمة.</numerusform>
            <numerusform>دخلت %n كلمة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>أُزيل</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>أُصلح</translation>
    </message>
    <message>
        <source>Nothing was removed, and nothing needed to be put right.</source>
        <translation>لم يُزَل شيء، ولم يحتج شيء إلى إصلاح.</translation>
    </message>
    <message>
        <source>Back to writing</source>
        <translation>العودة إلى الكتابة</translation>
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
    <name>Place</name>
    <message>
        <source>Headline</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Kicker</source>
        <translation>العنوان العلوي</translation>
    </message>
    <message>
        <source>Standfirst</source>
        <translation>المقدّمة</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>اسم الكاتب</translation>
    </message>
    <message>
        <source>Lead image</source>
        <translation>الصورة الرئيسية</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>المتن</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>القسم</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Related articles</source>
        <translation>مقالات ذات صلة</translation>
    </message>
    <message>
        <source>Correction notes</source>
        <translation>التصويبات</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان على الشبكة</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>التعليقات</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>الفقرة</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>العنوان الفرعي</translation>
    </message>
    <message>
        <source>List</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>الاقتباس</translation>
    </message>
    <message>
        <source>Pull quote</source>
        <translation>العبارة البارزة</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>الصورة</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>معرض الصور</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>الجدول</translation>
    </message>
    <message>
        <source>Embedded page</source>
        <translation>الصفحة المضمّنة</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>النص البرمجي</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>الفاصل</translation>
    </message>
    <message>
        <source>“Read more” line</source>
        <translation>سطر «اقرأ المزيد»</translation>
    </message>
    <message>
        <source>Block of the site</source>
        <translation>كتلة من الموقع</translation>
    </message>
    <message>
        <source>1 2 3 4 5 6 7 8 9 10</source>
        <comment>of paragraphs, pictures, lists</comment>
        <translation>الأولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة</translation>
    </message>
    <message>
        <source>1 2 3 4 5 6 7 8 9 10</source>
        <comment>of quotes, headings, tables</comment>
        <translation>الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>PlacesBar</name>
    <message>
        <source>Take this one out</source>
        <translation>حذف هذا</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message numerus="yes">
        <source>Take out what does nothing (%n)</source>
        <translation>
            <numerusform>حذف ما لا أثر له</numerusform>
            <numerusform>حذف ما لا أثر له (واحد)</numerusform>
            <numerusform>حذف ما لا أثر له (اثنان)</numerusform>
            <numerusform>حذف ما لا أثر له (%n)</numerusform>
            <numerusform>حذف ما لا أثر له (%n)</numerusform>
            <numerusform>حذف ما لا أثر له (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PoliciesSheet</name>
    <message>
        <source>House style of “%1”</source>
        <translation>أسلوب «%1»</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>لم يُقرأ</translation>
    </message>
    <message>
        <source>Of a text from elsewhere that only its own writer has read.</source>
        <translation>لنص من مكان آخر لم يقرأه إلا صاحبه.</translation>
    </message>
    <message>
        <source>Second reader</source>
        <translation>القارئ الثاني</translation>
    </message>
    <message>
        <source>Not asked for</source>
        <translation>غير مطلوب</translation>
    </message>
    <message>
        <source>Said before publishing</source>
        <translation>تنبيه قبل النشر</translation>
    </message>
    <message>
        <source>Stops publishing</source>
        <translation>يمنع النشر</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Open the preview in the browser</source>
        <translation>فتح المعاينة في المتصفح</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>هاتف</translation>
    </message>
    <message>
        <source>Tablet</source>
        <translation>لوحي</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>مكتب</translation>
    </message>
    <message>
        <source>Preview of the page</source>
        <translation>معاينة الصفحة</translation>
    </message>
    <message>
        <source>Text and pictures only: the site&apos;s look needs the browser here</source>
        <translation>النصّ والصور وحدها، ومظهر الموقع في المتصفح</translation>
    </message>
    <message>
        <source>As written a moment ago</source>
        <translation>مطابقة لآخر ما كُتب</translation>
    </message>
</context>
<context>
    <name>PublishSheet</name>
    <message>
        <source>Publishing the article</source>
        <translation>نشر المقال</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation>نشر الآن</translation>
    </message>
    <message>
        <source>Scheduling the article</source>
        <translation>جدولة المقال للنشر</translation>
    </message>
    <message>
        <source>Handing the article to the desk</source>
        <translation>إرسال المقال إلى التحرير</translation>
    </message>
    <message>
        <source>Updating the published article</source>
        <translation>تحديث المقال المنشور</translation>
    </message>
    <message>
        <source>Schedule for %1</source>
        <translation>جدولة إلى %1</translation>
    </message>
    <message>
        <source>Hand to the desk</source>
        <translation>إرسال إلى التحرير</translation>
    </message>
    <message>
        <source>Update now</source>
        <translation>تحديث الآن</translation>
    </message>
    <message>
        <source>Findings stop publishing</source>
        <translation>في المقال ما يمنع النشر</translation>
    </message>
    <message>
        <source>That time has passed</source>
        <translation>هذا الموعد مضى</translation>
    </message>
    <message>
        <source>It can go to the outbox now; it waits there and goes out by itself when the site answers.</source>
        <translation>يمكن أن يدخل صندوق الصادر الآن، فينتظر هناك ويخرج وحده حين يجيب الموقع.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>محاولة الآن</translation>
    </message>
    <message>
        <source>To the outbox</source>
        <translation>إلى صندوق الصادر</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>تسجيل الدخول من جديد</translation>
    </message>
    <message>
        <source>Being made ready on the site</source>
        <translation>يُجهَّز على الموقع</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>متابعة الكتابة</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>في الطريق إلى الموقع</translation>
    </message>
    <message>
        <source>Publishing stopped</source>
        <translation>توقف النشر</translation>
    </message>
    <message>
        <source>Back to what is missing</source>
        <translation>عودة إلى ما ينقص</translation>
    </message>
    <message>
        <source>Unpublish</source>
        <translation>إلغاء النشر</translation>
    </message>
    <message>
        <source>Take off the schedule</source>
        <translation>إلغاء الجدولة</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>نسخ الرابط</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>فتح الصفحة</translation>
    </message>
    <message>
        <source>Publish it again</source>
        <translation>نشره من جديد</translation>
    </message>
</context>
<context>
    <name>Publishing</name>
    <message>
        <source>In the bin, here and on the site: %1</source>
        <translation>في السلة، هنا وعلى الموقع: %1</translation>
    </message>
    <message>
        <source>Back from the bin, as a draft</source>
        <translation>عاد من السلة، مسودةً</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Show the card</source>
        <translation>إظهار البطاقة</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message numerus="yes">
        <source>Reading %1: %n article(s)</source>
        <translation>
            <numerusform>قراءة %1: لا مقالات بعد</numerusform>
            <numerusform>قراءة %1: مقال واحد</numerusform>
            <numerusform>قراءة %1: مقالان</numerusform>
            <numerusform>قراءة %1: %n مقالات</numerusform>
            <numerusform>قراءة %1: %n مقالًا</numerusform>
            <numerusform>قراءة %1: %n مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>The site is not read any further; what was read is here</source>
        <translation>توقفت قراءة الموقع، وما قُرئ محفوظ هنا</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>What was written last is not on the disk yet. It stays in this window.</source>
        <translation>آخر ما كُتب ليس على القرص بعد، وهو باقٍ في هذه النافذة.</translation>
    </message>
    <message>
        <source>Save now</source>
        <translation>الحفظ الآن</translation>
    </message>
</context>
<context>
    <name>RelatedField</name>
    <message>
        <source>Link an article</source>
        <translation>ربط مقال</translation>
    </message>
    <message>
        <source>Search in the archive, suggestions from the text, or an address</source>
        <translation>بحث في الأرشيف، أو مقترحات من النصّ، أو رابط</translation>
    </message>
    <message>
        <source>Nothing linked yet</source>
        <translation>لا مقالات مربوطة بعد</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>ذات صلة</translation>
    </message>
</context>
<context>
    <name>RelatedList</name>
    <message>
        <source>Related articles</source>
        <translation>مقالات ذات صلة</translation>
    </message>
    <message>
        <source>Alt+↑↓: order · Delete: remove · Enter: open in the browser</source>
        <translation>⁦Alt+↑↓⁩ للترتيب · ⁦Delete⁩ للحذف · ⁦Enter⁩ للفتح في المتصفح</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>فتح في المتصفح</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>إلى أعلى</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>إلى أسفل</translation>
    </message>
    <message>
        <source>Remove the link</source>
        <translation>حذف الرابط</translation>
    </message>
</context>
<context>
    <name>ReportSheet</name>
    <message>
        <source>A fault in the program</source>
        <translation>خلل في البرنامج</translation>
    </message>
    <message>
        <source>Something failed that should not. The text was saved before this was shown, and work can go on. The report below says what happened; it contains no text of the article and is sent to nobody.</source>
        <translation>وقع خلل ما كان ينبغي أن يقع. حُفظ النص قبل ظهور هذه النافذة، ويمكن متابعة العمل. التقرير أدناه يصف ما حدث، وليس فيه شيء من نص المقال، ولا يُرسل إلى أحد.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>نسخ التقرير</translation>
    </message>
    <message>
        <source>Back to writing</source>
        <translation>عودة إلى الكتابة</translation>
    </message>
</context>
<context>
    <name>RescheduleSheet</name>
    <message>
        <source>Another hour</source>
        <translation>تغيير الموعد</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Reschedule</source>
        <translation>إعادة جدولة</translation>
    </message>
    <message>
        <source>A very near hour</source>
        <translation>موعد قريب جدًا</translation>
    </message>
    <message>
        <source>Schedule for %1</source>
        <translation>جدولة إلى %1</translation>
    </message>
    <message>
        <source>This is the hour it has</source>
        <translation>هذا هو الموعد الحالي</translation>
    </message>
    <message>
        <source>This hour has passed</source>
        <translation>هذا الموعد مضى</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>put in</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>moved away from here</source>
        <translation>نُقل من هنا</translation>
    </message>
    <message>
        <source>moved to here</source>
        <translation>نُقل إلى هنا</translation>
    </message>
</context>
<context>
    <name>ReviewFoot</name>
    <message>
        <source>Previous change</source>
        <translation>التغيير السابق</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>التغيير التالي</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Put all back</source>
        <translation>إعادة الكل كما كان</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>إبقاء الكل</translation>
    </message>
    <message>
        <source>Keep the change</source>
        <translation>إبقاء التغيير</translation>
    </message>
    <message>
        <source>Put the change back</source>
        <translation>إعادة ما كان</translation>
    </message>
    <message>
        <source>Space in the list</source>
        <translation>مفتاح المسافة في القائمة</translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation>التغيير %1 من %2</translation>
    </message>
    <message>
        <source>put back</source>
        <translation>أُعيد كما كان</translation>
    </message>
    <message>
        <source>Keep all of it: %1</source>
        <translation>إبقاء كامل: %1</translation>
    </message>
    <message>
        <source>Put all of it back: %1</source>
        <translation>إعادة كاملة: %1</translation>
    </message>
    <message>
        <source>Shift+Space in the list</source>
        <translation>Shift+مسافة في القائمة</translation>
    </message>
    <message numerus="yes">
        <source>Put %n change(s) back in the draft</source>
        <translation>
            <numerusform>لا إعادة</numerusform>
            <numerusform>إعادة تغيير واحد في المسودة</numerusform>
            <numerusform>إعادة تغييرين في المسودة</numerusform>
            <numerusform>إعادة %n تغييرات في المسودة</numerusform>
            <numerusform>إعادة %n تغييرًا في المسودة</numerusform>
            <numerusform>إعادة %n تغيير في المسودة</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is put back</source>
        <translation>لا تغيير للإعادة</translation>
    </message>
    <message>
        <source>No change is chosen to be put back</source>
        <translation>لم يُختر تغيير ليعود كما كان</translation>
    </message>
</context>
<context>
    <name>ReviewHead</name>
    <message>
        <source>Two versions compared</source>
        <translation>مقارنة نسختين</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
</context>
<context>
    <name>ReviewView</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>لا تغيير</numerusform>
            <numerusform>تغيير واحد</numerusform>
            <numerusform>تغييران</numerusform>
            <numerusform>%n تغييرات</numerusform>
            <numerusform>%n تغييرًا</numerusform>
            <numerusform>%n تغيير</numerusform>
        </translation>
    </message>
    <message>
        <source>Both versions have the same text</source>
        <translation>لا فرق بين النسختين</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>The history has no version to compare with yet</source>
        <translation>لا نسخة في السجل للمقارنة بعد</translation>
    </message>
    <message>
        <source>The present text</source>
        <translation>النص الحاضر</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) put back. The text as it was is in the history.</source>
        <translation>
            <numerusform>لم يُعد شيء.</numerusform>
            <numerusform>أُعيد تغيير واحد كما كان. النص السابق في السجل.</numerusform>
            <numerusform>أُعيد تغييران كما كانا. النص السابق في السجل.</numerusform>
            <numerusform>أُعيدت %n تغييرات كما كانت. النص السابق في السجل.</numerusform>
            <numerusform>أُعيد %n تغييرًا كما كان. النص السابق في السجل.</numerusform>
            <numerusform>أُعيد %n تغيير كما كان. النص السابق في السجل.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>bold</source>
        <translation>عريض</translation>
    </message>
    <message>
        <source>slanted</source>
        <translation>مائل</translation>
    </message>
    <message>
        <source>struck through</source>
        <translation>مشطوب</translation>
    </message>
    <message>
        <source>lowered</source>
        <translation>منخفض</translation>
    </message>
    <message>
        <source>raised</source>
        <translation>مرتفع</translation>
    </message>
    <message>
        <source>code</source>
        <translation>نص برمجي</translation>
    </message>
    <message>
        <source>left to right</source>
        <translation>من اليسار إلى اليمين</translation>
    </message>
    <message>
        <source>link</source>
        <translation>رابط</translation>
    </message>
    <message>
        <source>[added: %1]</source>
        <translation>[إضافة: %1]</translation>
    </message>
    <message>
        <source>[removed: %1]</source>
        <translation>[حذف: %1]</translation>
    </message>
    <message>
        <source>Spelt before: %1</source>
        <translation>كان يُكتب: %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Same words, other format: %1</source>
        <translation>الكلمات نفسها بتنسيق آخر: %1</translation>
    </message>
</context>
<context>
    <name>ScheduleField</name>
    <message>
        <source>Schedule</source>
        <translation>الموعد</translation>
    </message>
    <message>
        <source>No time set: appears when published</source>
        <translation>بلا موعد: يظهر عند النشر</translation>
    </message>
    <message>
        <source>Site time</source>
        <translation>توقيت الموقع</translation>
    </message>
    <message>
        <source>Site time · %1 where you are</source>
        <translation>توقيت الموقع · عندك %1</translation>
    </message>
    <message>
        <source>This account cannot schedule on this site</source>
        <translation>الجدولة على هذا الموقع ليست من صلاحيات هذا الحساب</translation>
    </message>
</context>
<context>
    <name>SchedulePopup</name>
    <message>
        <source>Schedule</source>
        <translation>الموعد</translation>
    </message>
    <message>
        <source>No time set</source>
        <translation>بلا موعد</translation>
    </message>
    <message>
        <source>Set to %1</source>
        <translation>تحديد %1</translation>
    </message>
    <message>
        <source>That time has passed</source>
        <translation>هذا الموعد مضى</translation>
    </message>
</context>
<context>
    <name>Scheduling</name>
    <message>
        <source>Only what is scheduled, and may be written in, can have another hour</source>
        <translation>تغيير الموعد لما هو مجدول ومسموح بالكتابة فيه</translation>
    </message>
    <message>
        <source>%1 appears at another hour: %2</source>
        <translation>«%1» موعده الآن: %2</translation>
    </message>
    <message>
        <source>The site is told of the other hour</source>
        <translation>يُبلَّغ الموقع بالموعد الجديد</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Reschedule…</source>
        <translation>إعادة جدولة…</translation>
    </message>
    <message>
        <source>Open the page in the browser</source>
        <translation>فتح الصفحة في المتصفح</translation>
    </message>
    <message>
        <source>Copy the page&apos;s address</source>
        <translation>نسخ رابط الصفحة</translation>
    </message>
</context>
<context>
    <name>Second</name>
    <message>
        <source>The article beside</source>
        <translation>المقال المجاور</translation>
    </message>
    <message>
        <source>Text of the article beside</source>
        <translation>نص المقال المجاور</translation>
    </message>
    <message>
        <source>Write in this one, and read the other</source>
        <translation>الكتابة في هذا وقراءة الآخر</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>No headline yet</source>
        <translation>بلا عنوان بعد</translation>
    </message>
</context>
<context>
    <name>SectionField</name>
    <message>
        <source>Section</source>
        <translation>القسم</translation>
    </message>
    <message>
        <source>also in %1</source>
        <translation>وفي %1 أيضًا</translation>
    </message>
    <message>
        <source>No section yet</source>
        <translation>لا قسم بعد</translation>
    </message>
</context>
<context>
    <name>SectionPopup</name>
    <message>
        <source>Sections of the site</source>
        <translation>أقسام الموقع</translation>
    </message>
    <message>
        <source>Find a section</source>
        <translation>بحث عن قسم</translation>
    </message>
    <message>
        <source>No section of that name</source>
        <translation>لا قسم بهذا الاسم</translation>
    </message>
    <message>
        <source>Enter: only this section · Space: add or remove</source>
        <translation>⁦Enter⁩ لهذا القسم وحده · المسافة للإضافة والحذف</translation>
    </message>
</context>
<context>
    <name>SendBackSheet</name>
    <message>
        <source>Back to the author</source>
        <translation>إعادة إلى الكاتب</translation>
    </message>
    <message>
        <source>“%1” becomes a draft of %2 again, with the text as it stands here.</source>
        <translation>يعود «%1» مسودة عند %2 بالنصّ كما هو هنا.</translation>
    </message>
    <message>
        <source>Note to the author</source>
        <translation>ملاحظة للكاتب</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Send back to %1</source>
        <translation>إعادة إلى %1</translation>
    </message>
    <message>
        <source>This site carries no notes</source>
        <translation>هذا الموقع لا ينقل الملاحظات</translation>
    </message>
    <message>
        <source>The note stays in the outbox&apos;s record on this machine. %1 must be told of it in another way.</source>
        <translation>تبقى الملاحظة في سجل صندوق الصادر على هذا الجهاز، وإبلاغ %1 بها يكون بطريق آخر.</translation>
    </message>
    <message>
        <source>Earlier notes</source>
        <translation>ملاحظات سابقة</translation>
    </message>
</context>
<context>
    <name>SettingsSheet</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Language of the interface</source>
        <translation>لغة الواجهة</translation>
    </message>
    <message>
        <source>The window changes at once; the text stays as it is.</source>
        <translation>تتغيّر النافذة فورًا ويبقى النص كما هو.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Usual byline</source>
        <translation>التوقيع المعتاد</translation>
    </message>
    <message>
        <source>Stands in every new article and can be changed in its card.</source>
        <translation>يظهر في كل مقال جديد، ويمكن تغييره في بطاقته.</translation>
    </message>
    <message>
        <source>Name of the newsroom</source>
        <translation>اسم الصحيفة</translation>
    </message>
    <message>
        <source>An article that is signed with it is pointed out before publishing.</source>
        <translation>المقال الموقّع به يُنبَّه إليه قبل النشر.</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>التدقيق الإملائي</translation>
    </message>
    <message>
        <source>Unknown words have a wavy line and stand among the findings.</source>
        <translation>الكلمات غير المعروفة تحتها خط متموّج، وهي بين الملاحظات.</translation>
    </message>
    <message>
        <source>File of the newsroom&apos;s names</source>
        <translation>ملف أسماء الصحيفة</translation>
    </message>
    <message>
        <source>A list that the desk shares, a name on each line; spelling lets them pass.</source>
        <translation>قائمة مشتركة، اسم في كل سطر، يقبلها التدقيق الإملائي.</translation>
    </message>
    <message>
        <source>Folder of shared rules</source>
        <translation>مجلد القواعد المشتركة</translation>
    </message>
    <message>
        <source>Rules of style of the newsroom&apos;s own, in files; beside them those in the profile hold.</source>
        <translation>قواعد أسلوب خاصة بالصحيفة في ملفات، تعمل معها قواعد الملف الشخصي.</translation>
    </message>
    <message>
        <source>Hijri date beside the day of a schedule</source>
        <translation>التاريخ الهجري مع يوم الجدولة</translation>
    </message>
    <message>
        <source>Size of the text, per cent</source>
        <translation>حجم النص، في المئة</translation>
    </message>
    <message>
        <source>، ؛ ؟ from the Latin keys , ; ?</source>
        <translation>، ؛ ؟ من المفاتيح اللاتينية ⁦, ; ?⁩</translation>
    </message>
    <message>
        <source>Arabic quotes from the straight one</source>
        <translation>علامتا اقتباس عربيتان من العلامة المستقيمة</translation>
    </message>
    <message>
        <source>… from three dots</source>
        <translation>… من ثلاث نقاط</translation>
    </message>
    <message>
        <source>– from two hyphens between blanks</source>
        <translation>– من شرطتين بين فراغين</translation>
    </message>
    <message>
        <source>Addresses, names and scores kept in their own direction</source>
        <translation>حفظ اتجاه العناوين والأسماء والنتائج</translation>
    </message>
    <message>
        <source>Undo right after an aid gives back what was typed.</source>
        <translation>التراجع بعد المساعدة مباشرة يعيد ما كُتب كما كُتب.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>كالنظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
</context>
<context>
    <name>SettledRow</name>
    <message>
        <source>Show</source>
        <translation>إظهار</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>إخفاء</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>لا غير</numerusform>
            <numerusform>وموضع آخر</numerusform>
            <numerusform>وموضعان آخران</numerusform>
            <numerusform>و%n مواضع أخرى</numerusform>
            <numerusform>و%n موضعًا آخر</numerusform>
            <numerusform>و%n موضع آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the same in both texts</source>
        <translation>%1 كما في النصّين</translation>
    </message>
    <message>
        <source>%1: the changes of both together</source>
        <translation>%1 بتغييرات الاثنين معًا</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a place, and whose text it has</comment>
        <translation>%1 من %2</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close (Esc)</source>
        <translation>إغلاق (⁦Esc⁩)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Asking %1…</source>
        <translation>سؤال %1…</translation>
    </message>
    <message>
        <source>A WordPress site: %1</source>
        <translation>موقع ووردبريس: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Name of the site in this program</source>
        <translation>اسم الموقع في هذا البرنامج</translation>
    </message>
    <message>
        <source>The site&apos;s own page opens in the browser. Whoever signs in and consents there gives this computer a password of its own, which can be revoked alone. The login password stays in the browser.</source>
        <translation>تُفتح صفحة الموقع نفسه في المتصفح. الدخول والموافقة هناك يمنحان هذا الجهاز كلمة مرور خاصة به، يمكن إلغاؤها وحدها. كلمة مرور الدخول تبقى في المتصفح.</translation>
    </message>
    <message>
        <source>Another way: an application password</source>
        <translation>طريقة أخرى: كلمة مرور تطبيق</translation>
    </message>
    <message>
        <source>Continue in the browser</source>
        <translation>متابعة في المتصفح</translation>
    </message>
    <message>
        <source>An application password is made in the user&apos;s profile on the site, for one program alone. It has 24 letters and digits; blanks between them do not matter.</source>
        <translation>تُصنع كلمة مرور التطبيق في الملف الشخصي على الموقع، لبرنامج واحد. طولها 24 حرفًا ورقمًا، ولا أثر للفراغات بينها.</translation>
    </message>
    <message>
        <source>Open the profile on the site</source>
        <translation>فتح الملف الشخصي على الموقع</translation>
    </message>
    <message>
        <source>User name on the site</source>
        <translation>اسم المستخدم على الموقع</translation>
    </message>
    <message>
        <source>Application password</source>
        <translation>كلمة مرور التطبيق</translation>
    </message>
    <message>
        <source>Another way: in the browser</source>
        <translation>طريقة أخرى: في المتصفح</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Waiting for consent in the browser</source>
        <translation>انتظار الموافقة في المتصفح</translation>
    </message>
    <message>
        <source>The site&apos;s page is open there. When it is done, work goes on here by itself.</source>
        <translation>صفحة الموقع مفتوحة هناك. بعد الموافقة يستمر العمل هنا من تلقاء نفسه.</translation>
    </message>
    <message>
        <source>Open the page again</source>
        <translation>فتح الصفحة من جديد</translation>
    </message>
    <message>
        <source>Copy its address</source>
        <translation>نسخ عنوانها</translation>
    </message>
    <message>
        <source>Asking the site who this is</source>
        <translation>سؤال الموقع عن صاحب الحساب</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>تم تسجيل الدخول</translation>
    </message>
    <message>
        <source>%1 on “%2”</source>
        <translation>%1 على «%2»</translation>
    </message>
    <message>
        <source>A former password is still good</source>
        <translation>كلمة مرور سابقة لا تزال سارية</translation>
    </message>
    <message>
        <source>Back to writing</source>
        <translation>العودة إلى الكتابة</translation>
    </message>
    <message>
        <source>Another address</source>
        <translation>عنوان آخر</translation>
    </message>
    <message>
        <source>It did not work</source>
        <translation>لم يتم تسجيل الدخول</translation>
    </message>
    <message>
        <source>The password is not kept</source>
        <translation>كلمة المرور غير محفوظة</translation>
    </message>
</context>
<context>
    <name>SignInSheet</name>
    <message>
        <source>Sign in to “%1”</source>
        <translation>تسجيل الدخول إلى «%1»</translation>
    </message>
    <message>
        <source>The site cannot be signed in to now</source>
        <translation>تعذّر تسجيل الدخول الآن</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>محاولة أخرى</translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message>
        <source>A browser answered, and no signing in waits for it</source>
        <translation>وصل جواب من المتصفح، ولا تسجيل دخول ينتظره</translation>
    </message>
</context>
<context>
    <name>SitesSheet</name>
    <message>
        <source>Sites</source>
        <translation>المواقع</translation>
    </message>
    <message>
        <source>Connect a site…</source>
        <translation>وصل موقع…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Signed out on this computer</source>
        <translation>تم الخروج على هذا الجهاز</translation>
    </message>
    <message>
        <source>signed in as %1</source>
        <translation>الدخول مسجّل باسم %1</translation>
    </message>
    <message>
        <source>The trial site, on this machine</source>
        <translation>موقع التجربة على هذا الجهاز</translation>
    </message>
    <message>
        <source>the keyring does not answer</source>
        <translation>خزانة كلمات المرور لا تجيب</translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation>بلا تسجيل دخول</translation>
    </message>
    <message>
        <source>For new articles</source>
        <translation>للمقالات الجديدة</translation>
    </message>
    <message>
        <source>New articles are for “%1”</source>
        <translation>المقالات الجديدة للموقع «%1»</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>House style of “%1”</source>
        <translation>أسلوب «%1»</translation>
    </message>
    <message>
        <source>Remove “%1” from the list</source>
        <translation>إزالة «%1» من القائمة</translation>
    </message>
    <message>
        <source>Nothing has changed for “%1”</source>
        <translation>لم يتغير شيء للموقع «%1»</translation>
    </message>
    <message>
        <source>Remove “%1” from the list?</source>
        <translation>إزالة «%1» من القائمة؟</translation>
    </message>
    <message>
        <source>The site itself stays, with all that is on it</source>
        <translation>يبقى الموقع نفسه بكل ما عليه</translation>
    </message>
    <message>
        <source>The drafts for it stay here, with their history</source>
        <translation>تبقى مسوداته هنا مع تاريخها</translation>
    </message>
    <message>
        <source>The password of this computer goes, here and on the site</source>
        <translation>تُلغى كلمة مرور هذا الجهاز، هنا وعلى الموقع</translation>
    </message>
    <message>
        <source>What was read of it here goes: its archive, its sections, the work of the team</source>
        <translation>يُحذف من هذا الجهاز ما قُرئ منه: أرشيفه وأقسامه وعمل الفريق</translation>
    </message>
    <message>
        <source>New articles are for “%1” from then on</source>
        <translation>تصير المقالات الجديدة للموقع «%1»</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>إزالة من القائمة</translation>
    </message>
    <message>
        <source>Removing “%1” from the list</source>
        <translation>إزالة «%1» من القائمة</translation>
    </message>
    <message>
        <source>Signing out, and forgetting what was read</source>
        <translation>خروج من الموقع وحذف ما قُرئ منه</translation>
    </message>
    <message>
        <source>Removed from the list</source>
        <translation>أُزيل من القائمة</translation>
    </message>
</context>
<context>
    <name>Span</name>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
    <message numerus="yes">
        <source>in %n second(s)</source>
        <translation>
            <numerusform>الآن</numerusform>
            <numerusform>بعد ثانية</numerusform>
            <numerusform>بعد ثانيتين</numerusform>
            <numerusform>بعد %n ثوانٍ</numerusform>
            <numerusform>بعد %n ثانية</numerusform>
            <numerusform>بعد %n ثانية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>الآن</numerusform>
            <numerusform>بعد دقيقة</numerusform>
            <numerusform>بعد دقيقتين</numerusform>
            <numerusform>بعد %n دقائق</numerusform>
            <numerusform>بعد %n دقيقة</numerusform>
            <numerusform>بعد %n دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>الآن</numerusform>
            <numerusform>بعد ساعة</numerusform>
            <numerusform>بعد ساعتين</numerusform>
            <numerusform>بعد %n ساعات</numerusform>
            <numerusform>بعد %n ساعة</numerusform>
            <numerusform>بعد %n ساعة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>In the bin</source>
        <translation>في السلة</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>فات الموعد</translation>
    </message>
    <message>
        <source>Unsaved on the web: %1</source>
        <translation>غير محفوظ على الويب: %1</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>أُعيدت بملاحظة</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>للمراجعة</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>مجدولة</translation>
    </message>
    <message>
        <source>In the outbox</source>
        <translation>في صندوق الصادر</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>خاصة</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>منشورة</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>خلاف</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>رُفض</translation>
    </message>
    <message>
        <source>Waiting for a decision</source>
        <translation>بانتظار قرار</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>قيد الكتابة</translation>
    </message>
    <message>
        <source>With the desk</source>
        <translation>عند التحرير</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>في الطريق</translation>
    </message>
    <message>
        <source>Published today</source>
        <translation>نُشرت اليوم</translation>
    </message>
    <message>
        <source>Published earlier</source>
        <translation>نُشرت من قبل</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>السلة</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Saved %1</source>
        <translation>حُفظ %1</translation>
    </message>
    <message>
        <source>Everything is saved</source>
        <translation>كل شيء محفوظ</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>لم يُحفظ</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>لا كلمات</numerusform>
            <numerusform>كلمة واحدة</numerusform>
            <numerusform>كلمتان</numerusform>
            <numerusform>%n كلمات</numerusform>
            <numerusform>%n كلمة</numerusform>
            <numerusform>%n كلمة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min read</source>
        <translation>
            <numerusform>قراءة أقل من دقيقة</numerusform>
            <numerusform>قراءة دقيقة</numerusform>
            <numerusform>قراءة دقيقتين</numerusform>
            <numerusform>قراءة %n دقائق</numerusform>
            <numerusform>قراءة %n دقيقة</numerusform>
            <numerusform>قراءة %n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>يُحفظ</translation>
    </message>
    <message>
        <source>Asking the site</source>
        <translation>يُسأل الموقع</translation>
    </message>
    <message>
        <source>The site is on this machine</source>
        <translation>الموقع على هذا الجهاز</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>%1 cannot be reached. What is published waits in the outbox; a press tries again.</source>
        <translation>لا وصول إلى %1. ما يُنشر ينتظر في صندوق الصادر، والضغط هنا محاولة جديدة.</translation>
    </message>
    <message>
        <source>Waiting to be signed in</source>
        <translation>بانتظار تسجيل الدخول</translation>
    </message>
    <message>
        <source>%1 asks for the password again. A press opens signing in.</source>
        <translation>يطلب %1 كلمة المرور من جديد. الضغط هنا يفتح تسجيل الدخول.</translation>
    </message>
    <message>
        <source>Outbox %1</source>
        <translation>صندوق الصادر %1</translation>
    </message>
    <message>
        <source>Outbox empty</source>
        <translation>صندوق الصادر فارغ</translation>
    </message>
    <message>
        <source>%1, past the hour: %2</source>
        <translation>%1، فات موعدها: %2</translation>
    </message>
    <message>
        <source>Zoom %1%</source>
        <translation>حجم النص %1٪</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>بلا صور</numerusform>
            <numerusform>صورة واحدة</numerusform>
            <numerusform>صورتان</numerusform>
            <numerusform>%n صور</numerusform>
            <numerusform>%n صورة</numerusform>
            <numerusform>%n صورة</numerusform>
        </translation>
    </message>
    <message>
        <source>new: %1</source>
        <translation>أُنشئ: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) not on the page</source>
        <translation>
            <numerusform>لا نقص على الصفحة</numerusform>
            <numerusform>شيء واحد ناقص على الصفحة</numerusform>
            <numerusform>شيئان ناقصان على الصفحة</numerusform>
            <numerusform>%n أشياء ناقصة على الصفحة</numerusform>
            <numerusform>%n شيئًا ناقصًا على الصفحة</numerusform>
            <numerusform>%n شيء ناقص على الصفحة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stops</name>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>القسم</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Lead image</source>
        <translation>الصورة الرئيسة</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>ذات صلة</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>الموعد</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>without alt text</source>
        <translation>بلا نص بديل</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالًا</numerusform>
            <numerusform>%n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>لا ملاحظات</numerusform>
            <numerusform>ملاحظة واحدة</numerusform>
            <numerusform>ملاحظتان</numerusform>
            <numerusform>%n ملاحظات</numerusform>
            <numerusform>%n ملاحظة</numerusform>
            <numerusform>%n ملاحظة</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>لا ملاحظات</translation>
    </message>
</context>
<context>
    <name>TagEntry</name>
    <message>
        <source>New tag</source>
        <translation>وسم جديد</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>وسم</translation>
    </message>
    <message>
        <source>Enter or a comma takes the tag</source>
        <translation>⁦Enter⁩ أو فاصلة لإضافة الوسم</translation>
    </message>
</context>
<context>
    <name>TagField</name>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>وسم</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>إضافة وسم</translation>
    </message>
    <message>
        <source>No tag of that name on the site · Enter: a new one</source>
        <translation>لا وسم بهذا الاسم على الموقع · Enter: وسم جديد</translation>
    </message>
    <message>
        <source>No tag of that name on the site</source>
        <translation>لا وسم بهذا الاسم على الموقع</translation>
    </message>
    <message>
        <source>The site has no such tag, and this account cannot make one.</source>
        <translation>الوسم غير موجود على الموقع، وإنشاء الوسوم ليس من صلاحيات هذا الحساب.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالًا</numerusform>
            <numerusform>%n مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>Close to an existing tag: «%1»</source>
        <translation>قريب من وسم موجود: «%1»</translation>
    </message>
    <message>
        <source>Use «%1»</source>
        <translation>اعتماد «%1»</translation>
    </message>
    <message>
        <source>New tag «%1»</source>
        <translation>وسم جديد «%1»</translation>
    </message>
</context>
<context>
    <name>Team</name>
    <message>
        <source>The article is being fetched from the site</source>
        <translation>يُجلب المقال من الموقع</translation>
    </message>
    <message>
        <source>No article is open</source>
        <translation>لا مقال مفتوح</translation>
    </message>
    <message>
        <source>Only a colleague&apos;s article that is with the desk can be sent back</source>
        <translation>الإعادة لمقال زميل ينتظر عند التحرير</translation>
    </message>
    <message>
        <source>The article is back with %1</source>
        <translation>عاد المقال إلى %1</translation>
    </message>
    <message>
        <source>The article is back with %1, and so is the note</source>
        <translation>عاد المقال إلى %1 ومعه الملاحظة</translation>
    </message>
    <message>
        <source>The article is back with %1; the note stayed on this machine</source>
        <translation>عاد المقال إلى %1، وبقيت الملاحظة على هذا الجهاز</translation>
    </message>
    <message>
        <source>Notes of the desk</source>
        <translation>ملاحظات التحرير</translation>
    </message>
</context>
<context>
    <name>TeamSwitch</name>
    <message>
        <source>My drafts</source>
        <translation>مسوداتي</translation>
    </message>
    <message>
        <source>The team</source>
        <translation>الفريق</translation>
    </message>
</context>
<context>
    <name>TextCommands</name>
    <message>
        <source>Kicker above the headline</source>
        <translation>سطر تمهيدي فوق العنوان</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>صورة…</translation>
    </message>
    <message>
        <source>Link…</source>
        <translation>رابط…</translation>
    </message>
    <message>
        <source>Remove the link</source>
        <translation>إزالة الرابط</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>Page from elsewhere…</source>
        <translation>صفحة من موقع آخر…</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>اقتباس</translation>
    </message>
    <message>
        <source>Pull quote</source>
        <translation>اقتباس بارز</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>فاصل</translation>
    </message>
    <message>
        <source>End of what the home page shows</source>
        <translation>نهاية ما تعرضه الصفحة الرئيسة</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>إضافة صف</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>إزالة الصف</translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation>إضافة عمود</translation>
    </message>
    <message>
        <source>Remove the column</source>
        <translation>إزالة العمود</translation>
    </message>
    <message>
        <source>First row as headings</source>
        <translation>الصف الأول عناوين</translation>
    </message>
    <message>
        <source>Special character…</source>
        <translation>محرف خاص…</translation>
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
        <source>Bold</source>
        <translation>غليظ</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>مائل</translation>
    </message>
    <message>
        <source>Strikethrough</source>
        <translation>مشطوب</translation>
    </message>
    <message>
        <source>Superscript</source>
        <translation>مرفوع</translation>
    </message>
    <message>
        <source>Subscript</source>
        <translation>منخفض</translation>
    </message>
    <message>
        <source>Inline code</source>
        <translation>رمز برمجي في السطر</translation>
    </message>
    <message>
        <source>Bullets</source>
        <translation>قائمة منقّطة</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>قائمة مرقّمة</translation>
    </message>
    <message>
        <source>Deeper in the list</source>
        <translation>مستوى أعمق في القائمة</translation>
    </message>
    <message>
        <source>Higher in the list</source>
        <translation>مستوى أعلى في القائمة</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>نص برمجي</translation>
    </message>
    <message>
        <source>Foreign paragraph</source>
        <translation>فقرة أجنبية</translation>
    </message>
    <message>
        <source>Foreign words</source>
        <translation>كلمات أجنبية</translation>
    </message>
    <message>
        <source>Clear formatting</source>
        <translation>إزالة التنسيق</translation>
    </message>
</context>
<context>
    <name>TextSheet</name>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>The version is the text again. The text as it was is in the history.</source>
        <translation>عادت النسخة نصًّا للمقال. والنص السابق محفوظ في السجل.</translation>
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
<context>
    <name>WordMenu</name>
    <message>
        <source>Looking for what was meant…</source>
        <translation>بحث عن المقصود…</translation>
    </message>
    <message>
        <source>Ignore in this article</source>
        <translation>تجاهل في هذا المقال</translation>
    </message>
    <message>
        <source>Ignore in every article</source>
        <translation>تجاهل في كل المقالات</translation>
    </message>
    <message>
        <source>Ignore with a reason…</source>
        <translation>تجاهل بسبب…</translation>
    </message>
    <message>
        <source>Nothing near is known</source>
        <translation>لا كلمة قريبة معروفة</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Section changed</source>
        <translation>تغيّر القسم</translation>
    </message>
    <message>
        <source>Tags changed</source>
        <translation>تغيّرت الوسوم</translation>
    </message>
    <message>
        <source>Related articles changed</source>
        <translation>تغيّرت المقالات ذات الصلة</translation>
    </message>
    <message>
        <source>Lead image changed</source>
        <translation>تغيّرت الصورة الرئيسة</translation>
    </message>
    <message>
        <source>Schedule changed</source>
        <translation>تغيّر الموعد</translation>
    </message>
    <message>
        <source>Site changed</source>
        <translation>تغيّر الموقع</translation>
    </message>
    <message>
        <source>Origin of the text changed</source>
        <translation>تغيّر مصدر النص</translation>
    </message>
    <message>
        <source>Address changed</source>
        <translation>تغيّر الرابط</translation>
    </message>
    <message>
        <source>Byline changed</source>
        <translation>تغيّر التوقيع</translation>
    </message>
    <message>
        <source>Card changed</source>
        <translation>تغيّرت البطاقة</translation>
    </message>
    <message>
        <source>A draft without a headline</source>
        <translation>مسودة بلا عنوان</translation>
    </message>
    <message>
        <source>In the bin: %1</source>
        <translation>في السلة: %1</translation>
    </message>
    <message>
        <source>Kept in the history</source>
        <translation>حُفظت نسخة في السجل</translation>
    </message>
    <message>
        <source>The history has this version already</source>
        <translation>هذه النسخة في السجل من قبل</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>نسخة أخرى</translation>
    </message>
    <message>
        <source>Read beside the text</source>
        <translation>قراءة إلى جانب النص</translation>
    </message>
    <message>
        <source>Back from the bin</source>
        <translation>إعادة من السلة</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>نقل إلى السلة</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>فتح ملف</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>مقالات</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>كل الملفات</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>What is not seen in the text</source>
        <translation>ما لا يُرى في النص</translation>
    </message>
    <message>
        <source>Nothing is hidden in the text</source>
        <translation>لا شيء خفيًّا في النص</translation>
    </message>
    <message>
        <source>Headings, links and pictures</source>
        <translation>العناوين والروابط والصور</translation>
    </message>
    <message>
        <source>The text has no headings, links or pictures yet</source>
        <translation>لا عناوين في النص ولا روابط ولا صور بعد</translation>
    </message>
    <message>
        <source>No number is selected that is written otherwise</source>
        <translation>لا رقم في المحدَّد يُكتب بغير ذلك</translation>
    </message>
</context>
<context>
    <name>sheet</name>
    <message numerus="yes">
        <source>Replaced in %n draft(s); the earlier text is in the history</source>
        <translation>
            <numerusform>لم يتغير شيء</numerusform>
            <numerusform>جرى الاستبدال في مسودة واحدة؛ النص السابق في السجل</numerusform>
            <numerusform>جرى الاستبدال في مسودتين؛ النص السابق في السجل</numerusform>
            <numerusform>جرى الاستبدال في %n مسودات؛ النص السابق في السجل</numerusform>
            <numerusform>جرى الاستبدال في %n مسودة؛ النص السابق في السجل</numerusform>
            <numerusform>جرى الاستبدال في %n مسودة؛ النص السابق في السجل</numerusform>
        </translation>
    </message>
</context>
</TS>
