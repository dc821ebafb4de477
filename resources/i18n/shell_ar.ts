<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
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
      <source>The article is not published yet</source>
      <translation>المقال لم يُنشر بعد</translation>
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
      <source>Connect a site…</source>
      <translation>وصل موقع…</translation>
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
      <source>Unpublish</source>
      <translation>إلغاء النشر</translation>
    </message>
    <message>
      <source>Correct with a note…</source>
      <translation>تصحيح بملاحظة مؤرّخة…</translation>
    </message>
    <message>
      <source>Open the page in the browser</source>
      <translation>فتح الصفحة في المتصفح</translation>
    </message>
    <message>
      <source>Fix the open finding</source>
      <translation>إصلاح الملاحظة المفتوحة</translation>
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
      <source>Normal text size</source>
      <translation>حجم النص المعتاد</translation>
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
      <source>Search in the drafts</source>
      <translation>بحث في المسودات</translation>
    </message>
    <message>
      <source>Undo what the status bar offers</source>
      <translation>تراجع عمّا يعرضه شريط الحالة</translation>
    </message>
    <message>
      <source>Outbox: what waits</source>
      <translation>صندوق الصادر: ما ينتظر النشر</translation>
    </message>
    <message>
      <source>Copy the page's address</source>
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
      <source>History</source>
      <translation>السجل</translation>
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
      <source>Larger text</source>
      <translation>نص أكبر</translation>
    </message>
    <message>
      <source>Smaller text</source>
      <translation>نص أصغر</translation>
    </message>
    <message>
      <source>العربية</source>
      <translation>English</translation>
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
    <name>ConnectSheet</name>
    <message>
      <source>Editor</source>
      <translation>محرّر</translation>
    </message>
    <message>
      <source>Journalist</source>
      <translation>صحافي</translation>
    </message>
    <message>
      <source>Connect a site</source>
      <translation>وصل موقع</translation>
    </message>
    <message>
      <source>Make a new site there</source>
      <translation>إنشاء موقع جديد هناك</translation>
    </message>
    <message>
      <source>Name of the site</source>
      <translation>اسم الموقع</translation>
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
      <source>Cancel</source>
      <translation>إلغاء</translation>
    </message>
    <message>
      <source>Connect</source>
      <translation>وصل</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>اختيار…</translation>
    </message>
    <message>
      <source>Folder of the site</source>
      <translation>مجلد الموقع</translation>
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
      <source>Your drafts gather here, with what waits for review and what was published.</source>
      <translation>هنا تجتمع مسوداتك، وما ينتظر المراجعة، وما نُشر.</translation>
    </message>
    <message>
      <source>The bin is empty.</source>
      <translation>السلة فارغة.</translation>
    </message>
    <message>
      <source>No draft fits the search.</source>
      <translation>لا مسودة توافق البحث.</translation>
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
      <source>A whole site in a folder of this machine, open in the browser a minute from now.</source>
      <translation>موقع كامل في مجلد على هذا الجهاز، يُفتح في المتصفح بعد دقيقة.</translation>
    </message>
    <message>
      <source>Write and publish on the trial site</source>
      <translation>كتابة ونشر على موقع التجربة</translation>
    </message>
    <message>
      <source>Connect the paper's site</source>
      <translation>وصل موقع الصحيفة</translation>
    </message>
    <message>
      <source>A folder that the newsroom shares, on this machine or on the network.</source>
      <translation>مجلد تتشاركه غرفة الأخبار، على هذا الجهاز أو على الشبكة.</translation>
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
    <name>MainWindow</name>
    <message>
      <source>Newsroom</source>
      <translation>غرفة الأخبار</translation>
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
    <name>OutboxSheet</name>
    <message>
      <source>Outbox</source>
      <translation>صندوق الصادر</translation>
    </message>
    <message>
      <source>Nothing waits. What is published goes out at once, or waits here for the network.</source>
      <translation>لا شيء ينتظر. ما يُنشر يخرج فورًا، أو ينتظر الشبكة هنا.</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>إغلاق</translation>
    </message>
    <message>
      <source>Ask the site now</source>
      <translation>سؤال الموقع الآن</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>فتح</translation>
    </message>
    <message>
      <source>On its way</source>
      <translation>في الطريق</translation>
    </message>
    <message>
      <source>Next try at %1</source>
      <translation>المحاولة التالية %1</translation>
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
      <source>Digits of the interface</source>
      <translation>أرقام الواجهة</translation>
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
    <name>Shell</name>
    <message>
      <source>Not saved: %1 Closing again leaves without saving.</source>
      <translation>لم يُحفظ: %1 إغلاق ثانٍ يعني الخروج بلا حفظ.</translation>
    </message>
  </context>
  <context>
    <name>State</name>
    <message>
      <source>In the bin</source>
      <translation>في السلة</translation>
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
      <source>Everything is saved</source>
      <translation>كل شيء محفوظ</translation>
    </message>
    <message>
      <source>Saving</source>
      <translation>يُحفظ</translation>
    </message>
    <message>
      <source>Not saved</source>
      <translation>لم يُحفظ</translation>
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
      <source>Zoom %1%</source>
      <translation>حجم النص %1٪</translation>
    </message>
  </context>
  <context>
    <name>TextCommands</name>
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
    <name>Workbench</name>
    <message>
      <source>The site is on this machine</source>
      <translation>الموقع على هذا الجهاز</translation>
    </message>
    <message>
      <source>Online</source>
      <translation>متصل</translation>
    </message>
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
</TS>
