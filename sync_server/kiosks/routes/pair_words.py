"""What the page about pairing says, in the languages of the kiosk."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    title: str
    shows: str
    no_code: str
    todo: str
    compare: str
    approve: str
    wait: str
    nothing: str


WORDS: Mapping[str, Words] = {
    "en": Words(
        "Pair a kiosk",
        "The kiosk shows this code:",
        "The kiosk shows a code of eight letters. Scan it again: none came with this page.",
        "What an operator does now",
        "Look at the kiosk: it must show the same code.",
        "Approve the code on the server within ten minutes:",
        "The kiosk notices within five seconds.",
        "This page approves nothing by itself.",
    ),
    "de": Words(
        "Kiosk koppeln",
        "Der Kiosk zeigt diesen Code:",
        "Der Kiosk zeigt einen Code aus acht Buchstaben. Scannen Sie ihn noch einmal: mit "
        "dieser Seite kam keiner.",
        "Was jetzt zu tun ist",
        "Sehen Sie am Kiosk nach: Er muss denselben Code zeigen.",
        "Geben Sie den Code innerhalb von zehn Minuten am Server frei:",
        "Der Kiosk bemerkt es innerhalb von fünf Sekunden.",
        "Diese Seite gibt selbst nichts frei.",
    ),
    "fr": Words(
        "Associer une borne",
        "La borne affiche ce code :",
        "La borne affiche un code de huit lettres. Scannez-le à nouveau : cette page n'en a "
        "reçu aucun.",
        "Ce que l'opérateur doit faire",
        "Regardez la borne : elle doit afficher le même code.",
        "Approuvez le code sur le serveur dans les dix minutes :",
        "La borne s'en aperçoit en cinq secondes.",
        "Cette page n'approuve rien par elle-même.",
    ),
    "es": Words(
        "Vincular un quiosco",
        "El quiosco muestra este código:",
        "El quiosco muestra un código de ocho letras. Escanéelo de nuevo: a esta página no "
        "llegó ninguno.",
        "Qué debe hacer el operador",
        "Mire el quiosco: debe mostrar el mismo código.",
        "Apruebe el código en el servidor antes de diez minutos:",
        "El quiosco lo nota en cinco segundos.",
        "Esta página no aprueba nada por sí misma.",
    ),
    "hi": Words(
        "कियोस्क जोड़ें",
        "कियोस्क यह कोड दिखा रहा है:",
        "कियोस्क आठ अक्षरों का कोड दिखाता है। उसे फिर से स्कैन करें: इस पृष्ठ के साथ कोई कोड नहीं आया।",
        "अब ऑपरेटर को क्या करना है",
        "कियोस्क देखें: उस पर यही कोड दिखना चाहिए।",
        "दस मिनट के भीतर सर्वर पर कोड स्वीकार करें:",
        "कियोस्क पाँच सेकंड में जान लेता है।",
        "यह पृष्ठ अपने आप कुछ स्वीकार नहीं करता।",
    ),
    "ar": Words(
        "إقران كشك",
        "يعرض الكشك هذا الرمز:",
        "يعرض الكشك رمزًا من ثمانية أحرف. امسحه مرة أخرى: لم يصل رمز مع هذه الصفحة.",
        "ما على المشغّل فعله الآن",
        "انظر إلى الكشك: يجب أن يعرض الرمز نفسه.",
        "وافق على الرمز في الخادم خلال عشر دقائق:",
        "يلاحظ الكشك ذلك خلال خمس ثوانٍ.",
        "هذه الصفحة لا توافق على شيء بنفسها.",
    ),
}
