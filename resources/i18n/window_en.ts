<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Before</name>
    <message numerus="yes">
        <source>The site&apos;s clock and this one are %n second(s) apart.</source>
        <translation>
            <numerusform>The site&apos;s clock and this one are %n second apart.</numerusform>
            <numerusform>The site&apos;s clock and this one are %n seconds apart.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clocks are %n minute(s) apart.</source>
        <translation>
            <numerusform>The clocks are %n minute apart.</numerusform>
            <numerusform>The clocks are %n minutes apart.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n condition(s) found sound</source>
        <translation>
            <numerusform>%n condition found sound</numerusform>
            <numerusform>%n conditions found sound</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) stop publishing</source>
        <translation>
            <numerusform>%n finding stops publishing</numerusform>
            <numerusform>%n findings stop publishing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarGrid</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarPanel</name>
    <message numerus="yes">
        <source>%n article(s) past the hour and not published</source>
        <translation>
            <numerusform>%n article is past its hour and was not published</numerusform>
            <numerusform>%n articles are past their hour and were not published</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictFoot</name>
    <message numerus="yes">
        <source>Adopt the merge · %n left</source>
        <translation>
            <numerusform>Adopt the merge · %n left</numerusform>
            <numerusform>Adopt the merge · %n left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) missing</source>
        <translation>
            <numerusform>%n decision is missing</numerusform>
            <numerusform>%n decisions are missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictHead</name>
    <message numerus="yes">
        <source>%n change(s) merged without a clash.</source>
        <translation>
            <numerusform>%n change was merged without a clash.</numerusform>
            <numerusform>%n changes were merged without a clash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) left to decide.</source>
        <translation>
            <numerusform>%n place is left to decide.</numerusform>
            <numerusform>%n places are left to decide.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n stop(s) publishing</source>
        <translation>
            <numerusform>%n blocking</numerusform>
            <numerusform>%n blocking</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of spelling</source>
        <translation>
            <numerusform>%n spelling</numerusform>
            <numerusform>%n spelling</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of style</source>
        <translation>
            <numerusform>%n style</numerusform>
            <numerusform>%n style</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the article</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n article</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message numerus="yes">
        <source>A third text is to be written in %n more place(s)</source>
        <translation>
            <numerusform>A third text is to be written in %n more place</numerusform>
            <numerusform>A third text is to be written in %n more places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftsPanel</name>
    <message numerus="yes">
        <source>Search %n draft(s)</source>
        <translation>
            <numerusform>Search 1 draft</numerusform>
            <numerusform>Search %n drafts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EverywhereSheet</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n place(s)</source>
        <translation>
            <numerusform>Replace %n place</numerusform>
            <numerusform>Replace %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoldRow</name>
    <message numerus="yes">
        <source>%n block(s) without a change</source>
        <translation>
            <numerusform>%n block without a change</numerusform>
            <numerusform>%n blocks without a change</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message numerus="yes">
        <source>%n finding(s) stop publishing</source>
        <translation>
            <numerusform>%n finding stops publishing</numerusform>
            <numerusform>%n findings stop publishing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) checked</source>
        <translation>
            <numerusform>%n rule checked</numerusform>
            <numerusform>%n rules checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message numerus="yes">
        <source>%n word(s) came</source>
        <translation>
            <numerusform>%n word added</numerusform>
            <numerusform>%n words added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) went</source>
        <translation>
            <numerusform>%n word removed</numerusform>
            <numerusform>%n words removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message numerus="yes">
        <source>%n finding(s) fixed</source>
        <translation>
            <numerusform>%n finding fixed</numerusform>
            <numerusform>%n findings fixed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxSheet</name>
    <message numerus="yes">
        <source>Outbox: %n job(s) waiting</source>
        <translation>
            <numerusform>Outbox: %n job waiting</numerusform>
            <numerusform>Outbox: %n jobs waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scheduled article(s) past the hour</source>
        <translation>
            <numerusform>%n scheduled article past its hour</numerusform>
            <numerusform>%n scheduled articles past their hour</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasteNews</name>
    <message numerus="yes">
        <source>%n tracked deletion(s)</source>
        <translation>
            <numerusform>%n tracked deletion</numerusform>
            <numerusform>%n tracked deletions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) that did not come along</source>
        <translation>
            <numerusform>%n picture that did not come along</numerusform>
            <numerusform>%n pictures that did not come along</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden passage(s)</source>
        <translation>
            <numerusform>%n hidden passage</numerusform>
            <numerusform>%n hidden passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n script(s)</source>
        <translation>
            <numerusform>%n script</numerusform>
            <numerusform>%n scripts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n path(s) of files</source>
        <translation>
            <numerusform>%n path of a file</numerusform>
            <numerusform>%n paths of files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tracking address(es)</source>
        <translation>
            <numerusform>%n tracking address</numerusform>
            <numerusform>%n tracking addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) and name(s) of messages</source>
        <translation>
            <numerusform>%n date and name of a message</numerusform>
            <numerusform>%n dates and names of messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n colour(s)</source>
        <translation>
            <numerusform>%n colour</numerusform>
            <numerusform>%n colours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n font(s)</source>
        <translation>
            <numerusform>%n font</numerusform>
            <numerusform>%n fonts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n font size(s)</source>
        <translation>
            <numerusform>%n font size</numerusform>
            <numerusform>%n font sizes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reversed line(s)</source>
        <translation>
            <numerusform>%n reversed line</numerusform>
            <numerusform>%n reversed lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n broken line(s)</source>
        <translation>
            <numerusform>%n broken line</numerusform>
            <numerusform>%n broken lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter shape(s) of a PDF</source>
        <translation>
            <numerusform>%n letter shape of a PDF</numerusform>
            <numerusform>%n letter shapes of a PDF</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Persian letter(s)</source>
        <translation>
            <numerusform>%n Persian letter</numerusform>
            <numerusform>%n Persian letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stretched letter(s)</source>
        <translation>
            <numerusform>%n stretched letter</numerusform>
            <numerusform>%n stretched letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n direction mark(s)</source>
        <translation>
            <numerusform>%n direction mark</numerusform>
            <numerusform>%n direction marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invisible letter(s)</source>
        <translation>
            <numerusform>%n invisible letter</numerusform>
            <numerusform>%n invisible letters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PastedSheet</name>
    <message numerus="yes">
        <source>%n word(s) came in.</source>
        <translation>
            <numerusform>%n word came in.</numerusform>
            <numerusform>%n words came in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlacesBar</name>
    <message numerus="yes">
        <source>Take out what does nothing (%n)</source>
        <translation>
            <numerusform>Take out what does nothing (%n)</numerusform>
            <numerusform>Take out what does nothing (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message numerus="yes">
        <source>Reading %1: %n article(s)</source>
        <translation>
            <numerusform>Reading %1: %n article</numerusform>
            <numerusform>Reading %1: %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewFoot</name>
    <message numerus="yes">
        <source>Put %n change(s) back in the draft</source>
        <translation>
            <numerusform>Put %n change back in the draft</numerusform>
            <numerusform>Put %n changes back in the draft</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewView</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message numerus="yes">
        <source>%n change(s) put back. The text as it was is in the history.</source>
        <translation>
            <numerusform>%n change was put back. The text as it was is in the history.</numerusform>
            <numerusform>%n changes were put back. The text as it was is in the history.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettledRow</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Span</name>
    <message numerus="yes">
        <source>in %n second(s)</source>
        <translation>
            <numerusform>in %n second</numerusform>
            <numerusform>in %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>in %n minute</numerusform>
            <numerusform>in %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>in %n hour</numerusform>
            <numerusform>in %n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>1 word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min read</source>
        <translation>
            <numerusform>1 min read</numerusform>
            <numerusform>%n min read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) not on the page</source>
        <translation>
            <numerusform>%n thing not on the page</numerusform>
            <numerusform>%n things not on the page</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stops</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagField</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sheet</name>
    <message numerus="yes">
        <source>Replaced in %n draft(s); the earlier text is in the history</source>
        <translation>
            <numerusform>Replaced in %n draft; the earlier text is in the history</numerusform>
            <numerusform>Replaced in %n drafts; the earlier text is in the history</numerusform>
        </translation>
    </message>
</context>
</TS>
