"""Sample texts for the gallery: plain English, long German, and the two other scripts."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sample:
    title: str
    lead: str
    question: str
    explanation: str
    act: str
    other: str
    leave: str
    delete: str
    fresh: str
    caution: str
    expired: str
    unknown: str
    because: str
    label: str
    value: str
    wrong: str


ENGLISH = Sample(
    title="What would you like to know?",
    lead="Choose a question. It is answered here, in front of you.",
    question="Is this pack fresh?",
    explanation="Hold its code to the camera.",
    act="Check a pack",
    other="Type the number",
    leave="Not now",
    delete="Delete",
    fresh="Fresh",
    caution="Caution",
    expired="Expired",
    unknown="Not known",
    because="Two days on the shelf, five days left. The data is 4 minutes old.",
    label="Best before",
    value="26 November 2026",
    wrong="This number has 12 digits; a product number has 13 or 14. Check the last one.",
)

GERMAN = Sample(
    title="Was möchten Sie überprüfen?",
    lead="Wählen Sie eine Frage. Sie wird hier beantwortet, vor Ihren Augen.",
    question="Ist diese Verpackung noch frisch?",
    explanation="Halten Sie den Strichcode oder das Etikett vor die Kamera.",
    act="Verpackung prüfen",
    other="Nummer eintippen",
    leave="Jetzt nicht",
    delete="Löschen",
    fresh="Frisch",
    caution="Vorsicht",
    expired="Abgelaufen",
    unknown="Nicht bekannt",
    because="Seit zwei Tagen im Regal, noch fünf Tage haltbar. Datenstand: vor 4 Minuten.",
    label="Mindesthaltbarkeitsdatum",
    value="26. November 2026",
    wrong="Die Nummer hat 12 Ziffern; eine Artikelnummer hat 13 oder 14. Letzte Ziffer prüfen.",
)

ARABIC = Sample(
    title="ماذا تود أن تعرف؟",
    lead="اختر سؤالاً. تتم الإجابة عنه هنا، أمامك مباشرة.",
    question="هل هذه العبوة طازجة؟",
    explanation="قرّب الرمز من الكاميرا.",
    act="افحص عبوة",
    other="اكتب الرقم",
    leave="ليس الآن",
    delete="حذف",
    fresh="طازج",
    caution="انتبه",
    expired="منتهي الصلاحية",
    unknown="غير معروف",
    because="يومان على الرف، وبقيت خمسة أيام. عمر البيانات 4 دقائق.",
    label="يُفضّل قبل",
    value="26 نوفمبر 2026",
    wrong="هذا الرقم من 12 خانة؛ رقم المنتج من 13 أو 14 خانة. تحقق من الخانة الأخيرة.",
)

HINDI = Sample(
    title="आप क्या जानना चाहते हैं?",
    lead="एक सवाल चुनें। उसका जवाब यहीं, आपके सामने मिलेगा।",
    question="क्या यह पैक ताज़ा है?",
    explanation="इसका कोड कैमरे के सामने रखें।",
    act="पैक जाँचें",
    other="नंबर लिखें",
    leave="अभी नहीं",
    delete="हटाएँ",
    fresh="ताज़ा",
    caution="सावधान",
    expired="समय बीत गया",
    unknown="पता नहीं",
    because="दो दिन से शेल्फ़ पर, पाँच दिन बाकी। जानकारी 4 मिनट पुरानी है।",
    label="इससे पहले इस्तेमाल करें",
    value="26 नवंबर 2026",
    wrong="इस नंबर में 12 अंक हैं; उत्पाद नंबर में 13 या 14 होते हैं। आख़िरी अंक जाँचें।",
)

SAMPLES = {"en": ENGLISH, "de": GERMAN, "ar": ARABIC, "hi": HINDI}
