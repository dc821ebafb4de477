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
    <name>History</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
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
</TS>
