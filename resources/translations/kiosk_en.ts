<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BatchFormPage</name>
    <message numerus="yes">
        <source>+%Ln day(s)</source>
        <translation>
            <numerusform>+%Ln day</numerusform>
            <numerusform>+%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchWords</name>
    <message numerus="yes">
        <source>%Ln batch(es) marked</source>
        <translation>
            <numerusform>%Ln batch marked</numerusform>
            <numerusform>%Ln batches marked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionWords</name>
    <message numerus="yes">
        <source>%Ln entry(ies)</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) not sent yet stay here.</source>
        <translation>
            <numerusform>%Ln entry not sent yet stays here.</numerusform>
            <numerusform>%Ln entries not sent yet stay here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) refused</source>
        <translation>
            <numerusform>%Ln entry refused</numerusform>
            <numerusform>%Ln entries refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountdownRing</name>
    <message numerus="yes">
        <source>%Ln second(s) left</source>
        <translation>
            <numerusform>%Ln second left</numerusform>
            <numerusform>%Ln seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IntakeWords</name>
    <message numerus="yes">
        <source>%Ln row(s) are wrong and would be left out.</source>
        <translation>
            <numerusform>%Ln row is wrong and would be left out.</numerusform>
            <numerusform>%Ln rows are wrong and would be left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were imported.</source>
        <translation>
            <numerusform>%Ln row was imported.</numerusform>
            <numerusform>%Ln rows were imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln row(s)</source>
        <translation>
            <numerusform>Import %Ln row</numerusform>
            <numerusform>Import %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JudgementWords</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) left</source>
        <translation>
            <numerusform>%Ln day left</numerusform>
            <numerusform>%Ln days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has been on the shelf for %Ln day(s).</source>
        <translation>
            <numerusform>It has been on the shelf for %Ln day.</numerusform>
            <numerusform>It has been on the shelf for %Ln days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelsWords</name>
    <message numerus="yes">
        <source>%Ln batch(es) are not live: no label of them was scanned.</source>
        <translation>
            <numerusform>%Ln batch is not live: no label of it was scanned.</numerusform>
            <numerusform>%Ln batches are not live: no label of them was scanned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s)</source>
        <translation>
            <numerusform>%Ln label</numerusform>
            <numerusform>%Ln labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) are on their way to the printer.</source>
        <translation>
            <numerusform>%Ln label is on its way to the printer.</numerusform>
            <numerusform>%Ln labels are on their way to the printer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Print %Ln label(s)</source>
        <translation>
            <numerusform>Print %Ln label</numerusform>
            <numerusform>Print %Ln labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Scan back %Ln batch(es)</source>
        <translation>
            <numerusform>Scan back %Ln batch</numerusform>
            <numerusform>Scan back %Ln batches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LocalFormats</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>%Ln day ago</numerusform>
            <numerusform>%Ln days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) ago</source>
        <translation>
            <numerusform>%Ln hour ago</numerusform>
            <numerusform>%Ln hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>%Ln minute ago</numerusform>
            <numerusform>%Ln minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln second</numerusform>
            <numerusform>%Ln seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NumberWords</name>
    <message numerus="yes">
        <source>%Ln digit(s) missing.</source>
        <translation>
            <numerusform>%Ln digit missing.</numerusform>
            <numerusform>%Ln digits missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln digit(s) too many.</source>
        <translation>
            <numerusform>%Ln digit too many.</numerusform>
            <numerusform>%Ln digits too many.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PairingWords</name>
    <message numerus="yes">
        <source>Good for %Ln more minute(s)</source>
        <translation>
            <numerusform>Good for %Ln more minute</numerusform>
            <numerusform>Good for %Ln more minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinWords</name>
    <message numerus="yes">
        <source>Wrong PIN. %Ln more try(s), then a wait.</source>
        <translation>
            <numerusform>Wrong PIN. %Ln more try, then a wait.</numerusform>
            <numerusform>Wrong PIN. %Ln more tries, then a wait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PolicyWords</name>
    <message numerus="yes">
        <source>%Ln batch(es) on the shelf would get another verdict.</source>
        <translation>
            <numerusform>%Ln batch on the shelf would get another verdict.</numerusform>
            <numerusform>%Ln batches on the shelf would get another verdict.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProofsWords</name>
    <message numerus="yes">
        <source>%Ln entry(ies)</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
</context>
</TS>
