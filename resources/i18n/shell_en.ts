<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
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
</TS>
