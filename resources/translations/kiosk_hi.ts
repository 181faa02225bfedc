<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi" sourcelanguage="en">
<context>
    <name>AnswerPanel</name>
    <message>
        <source>From data of head office, {0}</source>
        <translation>मुख्यालय से {0} मिली जानकारी के अनुसार</translation>
    </message>
    <message>
        <source>From the data entered at this kiosk</source>
        <translation>इस कियोस्क पर भरी गई जानकारी के अनुसार</translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>An answer on the spot, without a network, that can be proved afterwards.</source>
        <translation>जवाब यहीं और तुरंत, बिना नेटवर्क के, जिसे बाद में साबित भी किया जा सकता है।</translation>
    </message>
    <message>
        <source>Proof at the counter</source>
        <translation>काउंटर पर ही प्रमाण</translation>
    </message>
    <message>
        <source>The camera looks for product codes. Pictures are neither shown nor kept.</source>
        <translation>कैमरा उत्पाद के कोड खोजता है। तस्वीरें न दिखाई जाती हैं, न रखी जाती हैं।</translation>
    </message>
    <message>
        <source>Touch to begin</source>
        <translation>शुरू करने के लिए छुएँ</translation>
    </message>
</context>
<context>
    <name>CheckupPage</name>
    <message>
        <source>Camera</source>
        <translation>कैमरा</translation>
    </message>
    <message>
        <source>Encrypted cache</source>
        <translation>एन्क्रिप्ट किया गया डेटा भंडार</translation>
    </message>
    <message>
        <source>How this kiosk is doing</source>
        <translation>इस कियोस्क की स्थिति</translation>
    </message>
    <message>
        <source>Plug in or unplug a device: this page shows it at once.</source>
        <translation>कोई उपकरण लगाएँ या निकालें: यह पेज तुरंत दिखा देगा।</translation>
    </message>
    <message>
        <source>Print a test slip</source>
        <translation>परीक्षण पर्ची छापें</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>प्रिंटर</translation>
    </message>
    <message>
        <source>Scan any code to try the scanner.</source>
        <translation>स्कैनर जाँचने के लिए कोई भी कोड स्कैन करें।</translation>
    </message>
    <message>
        <source>Scanned: {0}</source>
        <translation>स्कैन हुआ: {0}</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>स्कैनर</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>आवाज़</translation>
    </message>
</context>
<context>
    <name>ComfortPage</name>
    <message>
        <source>Colours</source>
        <translation>रंग</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>गहरा</translation>
    </message>
    <message>
        <source>Ease of use</source>
        <translation>आसान इस्तेमाल</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>ज़्यादा कंट्रास्ट</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>बड़ा</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>हल्का</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>पढ़कर सुनाएँ</translation>
    </message>
    <message>
        <source>Says what is on the screen and every answer.</source>
        <translation>स्क्रीन पर लिखी बातें और हर जवाब बोलकर बताता है।</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>सामान्य</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>अक्षरों का आकार</translation>
    </message>
</context>
<context>
    <name>CountdownRing</name>
    <message numerus="yes">
        <source>%Ln second(s) left</source>
        <translation>
            <numerusform>%Ln सेकंड बाकी</numerusform>
            <numerusform>%Ln सेकंड बाकी</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DemoStrip</name>
    <message>
        <source>Demo: this shop is invented.</source>
        <translation>प्रदर्शन: यह दुकान काल्पनिक है।</translation>
    </message>
    <message>
        <source>Hold something up</source>
        <translation>कुछ दिखाएँ</translation>
    </message>
</context>
<context>
    <name>DeviceWatch</name>
    <message>
        <source>A scanner that types like a keyboard works at once.</source>
        <translation>कीबोर्ड की तरह लिखने वाला स्कैनर तुरंत काम करता है।</translation>
    </message>
    <message>
        <source>Choose a camera in the settings.</source>
        <translation>सेटिंग में कैमरा चुनें।</translation>
    </message>
    <message>
        <source>Choose a printer in the settings.</source>
        <translation>सेटिंग में प्रिंटर चुनें।</translation>
    </message>
    <message>
        <source>Speech is off in the settings.</source>
        <translation>सेटिंग में आवाज़ बंद है।</translation>
    </message>
</context>
<context>
    <name>ErrorPanel</name>
    <message>
        <source>Home</source>
        <translation>मुख्य पेज</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फिर से कोशिश करें</translation>
    </message>
</context>
<context>
    <name>FreshnessPage</name>
    <message>
        <source>Check another pack</source>
        <translation>दूसरा पैक जाँचें</translation>
    </message>
    <message>
        <source>Looking it up</source>
        <translation>जानकारी खोजी जा रही है</translation>
    </message>
    <message>
        <source>Scan the code with the hand-held scanner, or type the number.</source>
        <translation>कोड को हाथ वाले स्कैनर से स्कैन करें या नंबर लिखें।</translation>
    </message>
    <message>
        <source>The camera cannot see anything now</source>
        <translation>कैमरा अभी कुछ नहीं देख पा रहा</translation>
    </message>
    <message>
        <source>Type the number</source>
        <translation>नंबर लिखें</translation>
    </message>
</context>
<context>
    <name>FreshnessWords</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln दिन</numerusform>
            <numerusform>%Ln दिन</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) left</source>
        <translation>
            <numerusform>%Ln दिन बाकी</numerusform>
            <numerusform>%Ln दिन बाकी</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln digit(s) missing.</source>
        <translation>
            <numerusform>%Ln अंक कम है।</numerusform>
            <numerusform>%Ln अंक कम हैं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln digit(s) too many.</source>
        <translation>
            <numerusform>%Ln अंक ज़्यादा है।</numerusform>
            <numerusform>%Ln अंक ज़्यादा हैं।</numerusform>
        </translation>
    </message>
    <message>
        <source>A product number has digits only.</source>
        <translation>उत्पाद नंबर में सिर्फ़ अंक होते हैं।</translation>
    </message>
    <message>
        <source>An older pack is on the shelf: batch {0}.</source>
        <translation>शेल्फ़ पर इससे पुराना पैक है: बैच {0}।</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>पहुँचने की तारीख़</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>बैच</translation>
    </message>
    <message>
        <source>Batch {0} is not in the data of this kiosk.</source>
        <translation>बैच {0} इस कियोस्क की जानकारी में नहीं है।</translation>
    </message>
    <message>
        <source>Batch {0}, arrived {1}: {2}</source>
        <translation>बैच {0}, {1} को पहुँचा: {2}</translation>
    </message>
    <message>
        <source>Batch {0}: {1}</source>
        <translation>बैच {0}: {1}</translation>
    </message>
    <message>
        <source>Best before</source>
        <translation>इससे पहले बेहतर</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>सावधान</translation>
    </message>
    <message>
        <source>Check another pack</source>
        <translation>दूसरा पैक जाँचें</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>समय बीत गया</translation>
    </message>
    <message>
        <source>Fresh</source>
        <translation>ताज़ा</translation>
    </message>
    <message>
        <source>Hold the product code of the pack to the camera.</source>
        <translation>पैक पर छपा उत्पाद का कोड कैमरे के सामने लाएँ।</translation>
    </message>
    <message>
        <source>It came to the shelf today.</source>
        <translation>यह आज ही शेल्फ़ पर आया है।</translation>
    </message>
    <message numerus="yes">
        <source>It has been on the shelf for %Ln day(s).</source>
        <translation>
            <numerusform>यह %Ln दिन से शेल्फ़ पर है।</numerusform>
            <numerusform>यह %Ln दिन से शेल्फ़ पर है।</numerusform>
        </translation>
    </message>
    <message>
        <source>Its dates cannot be right: arrival on {0} is still to come.</source>
        <translation>तारीख़ सही नहीं हो सकती: पहुँचने की तारीख़ {0} अभी आई ही नहीं है।</translation>
    </message>
    <message>
        <source>Its dates cannot be right: production on {0} is still to come.</source>
        <translation>तारीख़ सही नहीं हो सकती: उत्पादन की तारीख़ {0} अभी आई ही नहीं है।</translation>
    </message>
    <message>
        <source>Its dates contradict each other: production on {0} comes after arrival on {1}.</source>
        <translation>तारीख़ें मेल नहीं खातीं: उत्पादन की तारीख़ {0}, पहुँचने की तारीख़ {1} के बाद की है।</translation>
    </message>
    <message>
        <source>Its dates contradict each other: production on {0}, but best before {1}.</source>
        <translation>तारीख़ें मेल नहीं खातीं: उत्पादन की तारीख़ {0} है, पर इसे {1} से पहले इस्तेमाल करना बेहतर था।</translation>
    </message>
    <message>
        <source>Its dates contradict each other: production on {0}, but use by {1}.</source>
        <translation>तारीख़ें मेल नहीं खातीं: उत्पादन की तारीख़ {0} है, पर इस्तेमाल की आख़िरी तारीख़ {1} है।</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>बाकी समय</translation>
    </message>
    <message>
        <source>Nobody recorded when it arrived.</source>
        <translation>यह कब पहुँचा, यह दर्ज नहीं है।</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>पता नहीं</translation>
    </message>
    <message>
        <source>On the shelf</source>
        <translation>शेल्फ़ पर</translation>
    </message>
    <message>
        <source>Or were the digits in places {0} and {1} swapped?</source>
        <translation>या फिर क्या स्थान {0} और {1} के अंक आपस में बदल गए हैं?</translation>
    </message>
    <message>
        <source>Please ask the staff about this pack.</source>
        <translation>कृपया इस पैक के बारे में कर्मचारियों से पूछें।</translation>
    </message>
    <message>
        <source>Produced</source>
        <translation>उत्पादन की तारीख़</translation>
    </message>
    <message>
        <source>Product number {0} is not in the data of this kiosk.</source>
        <translation>उत्पाद नंबर {0} इस कियोस्क की जानकारी में नहीं है।</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>वापस मँगाया गया</translation>
    </message>
    <message>
        <source>Recalled on {0}: {1}</source>
        <translation>{0} को वापस मँगाया गया: {1}</translation>
    </message>
    <message>
        <source>Since today</source>
        <translation>आज से</translation>
    </message>
    <message>
        <source>The best-before date was {0}.</source>
        <translation>इसे {0} से पहले इस्तेमाल करना बेहतर था।</translation>
    </message>
    <message>
        <source>The last digit should be {0}.</source>
        <translation>आख़िरी अंक {0} होना चाहिए।</translation>
    </message>
    <message>
        <source>The use-by date was {0}.</source>
        <translation>इस्तेमाल की आख़िरी तारीख़ {0} थी।</translation>
    </message>
    <message>
        <source>This is no product code</source>
        <translation>यह उत्पाद का कोड नहीं है</translation>
    </message>
    <message>
        <source>This link leads somewhere else; it was not opened</source>
        <translation>यह लिंक कहीं और ले जाता है; इसे खोला नहीं गया</translation>
    </message>
    <message>
        <source>This product code is damaged</source>
        <translation>उत्पाद का यह कोड ख़राब है</translation>
    </message>
    <message>
        <source>This was read: {0}</source>
        <translation>यह पढ़ा गया: {0}</translation>
    </message>
    <message>
        <source>Today is the last day</source>
        <translation>आज आख़िरी दिन है</translation>
    </message>
    <message>
        <source>Use by</source>
        <translation>इस तारीख़ तक इस्तेमाल करें</translation>
    </message>
    <message>
        <source>{0}: batch {1} is not in the data of this kiosk.</source>
        <translation>{0}: बैच {1} इस कियोस्क की जानकारी में नहीं है।</translation>
    </message>
    <message>
        <source>{0}: no batch is recorded on the shelf.</source>
        <translation>{0}: शेल्फ़ पर कोई बैच दर्ज नहीं है।</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Back</source>
        <translation>वापस</translation>
    </message>
    <message>
        <source>Ease of use</source>
        <translation>आसान इस्तेमाल</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>समाप्त करें</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>मुख्य पेज</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>भाषा</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>No station is set up here yet. Touch Staff to see what works.</source>
        <translation>यहाँ अभी कोई सेवा सेट नहीं है। क्या-क्या काम कर रहा है, यह देखने के लिए “कर्मचारी” को छुएँ।</translation>
    </message>
    <message>
        <source>Touch a question.</source>
        <translation>किसी सवाल को छुएँ।</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>स्वागत है</translation>
    </message>
    <message>
        <source>What would you like to know?</source>
        <translation>आपको क्या जानना है?</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>Are you still there?</source>
        <translation>क्या आप अब भी यहाँ हैं?</translation>
    </message>
    <message>
        <source>I am finished</source>
        <translation>मेरा काम हो गया</translation>
    </message>
    <message>
        <source>I need more time</source>
        <translation>मुझे और समय चाहिए</translation>
    </message>
    <message>
        <source>Otherwise this visit ends, and everything you entered is cleared.</source>
        <translation>नहीं तो यह सत्र समाप्त हो जाएगा और आपकी भरी हुई सारी जानकारी मिटा दी जाएगी।</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Backspace</source>
        <translation>पीछे मिटाएँ</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>मिटाएँ</translation>
    </message>
    <message>
        <source>Clear the field</source>
        <translation>लिखा हुआ सब मिटाएँ</translation>
    </message>
    <message>
        <source>Digits and symbols</source>
        <translation>अंक और चिह्न</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>हो गया</translation>
    </message>
    <message>
        <source>Hide the keyboard</source>
        <translation>कीबोर्ड छिपाएँ</translation>
    </message>
    <message>
        <source>Language of the keyboard</source>
        <translation>कीबोर्ड की भाषा</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>अक्षर</translation>
    </message>
    <message>
        <source>More symbols</source>
        <translation>और चिह्न</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>नई पंक्ति</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>आगे</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>खोजें</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>शिफ़्ट</translation>
    </message>
    <message>
        <source>Shift, locked</source>
        <translation>शिफ़्ट, लॉक</translation>
    </message>
    <message>
        <source>Shift, on</source>
        <translation>शिफ़्ट, चालू</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>स्पेस</translation>
    </message>
    <message>
        <source>joiner</source>
        <translation>संयोजक</translation>
    </message>
    <message>
        <source>left-to-right mark</source>
        <translation>बाएँ-से-दाएँ चिह्न</translation>
    </message>
    <message>
        <source>non-joiner</source>
        <translation>असंयोजक</translation>
    </message>
    <message>
        <source>right-to-left mark</source>
        <translation>दाएँ-से-बाएँ चिह्न</translation>
    </message>
</context>
<context>
    <name>LanguagesPage</name>
    <message>
        <source>Choose your language</source>
        <translation>अपनी भाषा चुनें</translation>
    </message>
</context>
<context>
    <name>LiveView</name>
    <message>
        <source>Camera picture</source>
        <translation>कैमरे की तस्वीर</translation>
    </message>
</context>
<context>
    <name>LocalFormats</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln दिन</numerusform>
            <numerusform>%Ln दिन</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>%Ln दिन पहले</numerusform>
            <numerusform>%Ln दिन पहले</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln घंटा</numerusform>
            <numerusform>%Ln घंटे</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) ago</source>
        <translation>
            <numerusform>%Ln घंटा पहले</numerusform>
            <numerusform>%Ln घंटे पहले</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln मिनट</numerusform>
            <numerusform>%Ln मिनट</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>%Ln मिनट पहले</numerusform>
            <numerusform>%Ln मिनट पहले</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln सेकंड</numerusform>
            <numerusform>%Ln सेकंड</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>अभी-अभी</translation>
    </message>
</context>
<context>
    <name>OfferPanel</name>
    <message>
        <source>Which batch is it? The number is printed on the pack.</source>
        <translation>यह कौन-सा बैच है? नंबर पैक पर छपा है।</translation>
    </message>
</context>
<context>
    <name>OutOfService</name>
    <message>
        <source>Incident {0}</source>
        <translation>घटना {0}</translation>
    </message>
    <message>
        <source>Something this kiosk needs is missing.</source>
        <translation>इस कियोस्क के लिए ज़रूरी कोई चीज़ नहीं मिल रही है।</translation>
    </message>
    <message>
        <source>The encrypted cache cannot be opened.</source>
        <translation>एन्क्रिप्ट किया गया डेटा भंडार नहीं खुल रहा है।</translation>
    </message>
    <message>
        <source>The program failed several times in a row.</source>
        <translation>प्रोग्राम लगातार कई बार अचानक बंद हो गया।</translation>
    </message>
    <message>
        <source>The program stopped answering several times.</source>
        <translation>प्रोग्राम ने कई बार जवाब देना बंद कर दिया।</translation>
    </message>
    <message>
        <source>The settings of this kiosk are not in order.</source>
        <translation>इस कियोस्क की सेटिंग ठीक नहीं है।</translation>
    </message>
</context>
<context>
    <name>OutOfServiceScreen</name>
    <message>
        <source>For staff</source>
        <translation>कर्मचारियों के लिए</translation>
    </message>
    <message>
        <source>Please ask the staff: they can answer your question at the counter.</source>
        <translation>कृपया कर्मचारियों से पूछें: काउंटर पर आपके सवाल का जवाब मिल जाएगा।</translation>
    </message>
    <message>
        <source>This kiosk is taking a break</source>
        <translation>यह कियोस्क थोड़ी देर के लिए बंद है</translation>
    </message>
</context>
<context>
    <name>PartRow</name>
    <message>
        <source>Not set up</source>
        <translation>सेट नहीं है</translation>
    </message>
    <message>
        <source>Not working</source>
        <translation>काम नहीं कर रहा</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>ठीक है</translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
</context>
<context>
    <name>Signs</name>
    <message>
        <source>Hold the code of the pack to the camera.</source>
        <translation>पैक पर छपा कोड कैमरे के सामने लाएँ।</translation>
    </message>
    <message>
        <source>Is this pack fresh?</source>
        <translation>क्या यह पैक ताज़ा है?</translation>
    </message>
</context>
<context>
    <name>StaffStation</name>
    <message>
        <source>The test slip is on its way.</source>
        <translation>परीक्षण पर्ची छप रही है।</translation>
    </message>
    <message>
        <source>This printer is set up.</source>
        <translation>यह प्रिंटर सेट है।</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>A device is not working</source>
        <translation>एक उपकरण काम नहीं कर रहा</translation>
    </message>
    <message>
        <source>Data updated {0}</source>
        <translation>जानकारी {0} अपडेट हुई</translation>
    </message>
    <message>
        <source>No data from head office yet</source>
        <translation>मुख्यालय से अभी तक जानकारी नहीं मिली</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>कर्मचारी</translation>
    </message>
    <message>
        <source>The camera is not working</source>
        <translation>कैमरा काम नहीं कर रहा</translation>
    </message>
    <message>
        <source>The printer is not working</source>
        <translation>प्रिंटर काम नहीं कर रहा</translation>
    </message>
    <message>
        <source>The scanner is not working</source>
        <translation>स्कैनर काम नहीं कर रहा</translation>
    </message>
    <message>
        <source>Works without a network</source>
        <translation>बिना नेटवर्क के भी चलता है</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
</context>
<context>
    <name>Toggle</name>
    <message>
        <source>Off</source>
        <translation>बंद</translation>
    </message>
    <message>
        <source>On</source>
        <translation>चालू</translation>
    </message>
</context>
<context>
    <name>TrayScreen</name>
    <message>
        <source>Answer</source>
        <translation>जवाब</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>कैमरा</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>कोड</translation>
    </message>
    <message>
        <source>No camera was found at this computer: what is held up is drawn.</source>
        <translation>इस कंप्यूटर पर कोई कैमरा नहीं मिला: जो दिखाया जाता है, वह बनाया हुआ है।</translation>
    </message>
    <message>
        <source>No such pack lies here. Choose another answer.</source>
        <translation>ऐसा कोई पैक यहाँ नहीं है। कोई और जवाब चुनें।</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>शेल्फ़</translation>
    </message>
    <message>
        <source>What do you hold to the camera?</source>
        <translation>आप कैमरे को क्या दिखाएँगे?</translation>
    </message>
</context>
<context>
    <name>TrayWords</name>
    <message>
        <source>4,000 characters</source>
        <translation>4,000 अक्षर</translation>
    </message>
    <message>
        <source>A foreign link</source>
        <translation>एक बाहरी लिंक</translation>
    </message>
    <message>
        <source>A label printed badly.</source>
        <translation>ग़लत छपा हुआ लेबल।</translation>
    </message>
    <message>
        <source>A wrong check digit</source>
        <translation>ग़लत जाँच अंक</translation>
    </message>
    <message>
        <source>An unknown batch</source>
        <translation>एक अनजान बैच</translation>
    </message>
    <message>
        <source>Any answer</source>
        <translation>कोई भी जवाब</translation>
    </message>
    <message>
        <source>Bakery</source>
        <translation>बेकरी</translation>
    </message>
    <message>
        <source>Camera of this computer</source>
        <translation>इस कंप्यूटर का कैमरा</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>सावधान</translation>
    </message>
    <message>
        <source>Commands for a terminal, not for us.</source>
        <translation>किसी कंसोल के लिए आदेश, हमारे लिए नहीं।</translation>
    </message>
    <message>
        <source>Control characters</source>
        <translation>नियंत्रण वर्ण</translation>
    </message>
    <message>
        <source>Dairy</source>
        <translation>दूध के उत्पाद</translation>
    </message>
    <message>
        <source>Drawn camera</source>
        <translation>बनाया हुआ कैमरा</translation>
    </message>
    <message>
        <source>EAN-13, no batch</source>
        <translation>EAN-13, बिना बैच</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>सब कुछ</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>समय बीत गया</translation>
    </message>
    <message>
        <source>Far too much for a label.</source>
        <translation>लेबल के लिए बहुत ज़्यादा।</translation>
    </message>
    <message>
        <source>Fish</source>
        <translation>मछली</translation>
    </message>
    <message>
        <source>Fresh</source>
        <translation>ताज़ा</translation>
    </message>
    <message>
        <source>Fruit and vegetables</source>
        <translation>फल और सब्ज़ियाँ</translation>
    </message>
    <message>
        <source>GS1 DataMatrix</source>
        <translation>GS1 DataMatrix</translation>
    </message>
    <message>
        <source>GS1-128</source>
        <translation>GS1-128</translation>
    </message>
    <message>
        <source>It is shown, not opened.</source>
        <translation>वह दिखाया जाता है, खोला नहीं जाता।</translation>
    </message>
    <message>
        <source>Its letters pretend another file type.</source>
        <translation>इसके अक्षर किसी और तरह की फ़ाइल का भ्रम देते हैं।</translation>
    </message>
    <message>
        <source>Label, blurred</source>
        <translation>धुँधला लेबल</translation>
    </message>
    <message>
        <source>Label, damaged</source>
        <translation>ख़राब लेबल</translation>
    </message>
    <message>
        <source>Meat</source>
        <translation>मांस</translation>
    </message>
    <message>
        <source>Nobody ever entered it.</source>
        <translation>इसे कभी किसी ने दर्ज नहीं किया।</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>पता नहीं</translation>
    </message>
    <message>
        <source>Other codes</source>
        <translation>दूसरे कोड</translation>
    </message>
    <message>
        <source>QR label</source>
        <translation>QR लेबल</translation>
    </message>
    <message>
        <source>Ready meals</source>
        <translation>तैयार खाना</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>वापस मँगाया गया</translation>
    </message>
    <message>
        <source>Text that turns round</source>
        <translation>उलट जाने वाला पाठ</translation>
    </message>
    <message>
        <source>{0}, batch {1}</source>
        <translation>{0}, बैच {1}</translation>
    </message>
</context>
<context>
    <name>TypingPanel</name>
    <message>
        <source>Check</source>
        <translation>जाँचें</translation>
    </message>
    <message>
        <source>Product number</source>
        <translation>उत्पाद नंबर</translation>
    </message>
    <message>
        <source>The digits below the bars, 8 to 14 of them.</source>
        <translation>बारकोड के नीचे छपे 8 से 14 अंक।</translation>
    </message>
</context>
<context>
    <name>WaitingPanel</name>
    <message>
        <source>Hold its code to the camera, or scan it. The answer comes at once.</source>
        <translation>इसका कोड कैमरे के सामने लाएँ या स्कैन करें। जवाब तुरंत मिलेगा।</translation>
    </message>
    <message>
        <source>Is this pack fresh?</source>
        <translation>क्या यह पैक ताज़ा है?</translation>
    </message>
</context>
</TS>
