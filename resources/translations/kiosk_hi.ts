<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi" sourcelanguage="en">
<context>
    <name>AddressPanel</name>
    <message>
        <source>Address of the server</source>
        <translation>सर्वर का पता</translation>
    </message>
    <message>
        <source>As the operator gave it to you</source>
        <translation>जैसा सर्वर संचालक ने बताया</translation>
    </message>
    <message>
        <source>Connect to a server</source>
        <translation>सर्वर से जोड़ें</translation>
    </message>
    <message>
        <source>Show the code</source>
        <translation>कोड दिखाएँ</translation>
    </message>
    <message>
        <source>The kiosk shows a code. An operator approves it at the server.</source>
        <translation>कियोस्क एक कोड दिखाता है। सर्वर संचालक उसे सर्वर पर मंज़ूर करता है।</translation>
    </message>
</context>
<context>
    <name>AlarmCard</name>
    <message>
        <source>1. Call head office and tell them the time above.</source>
        <translation>1. मुख्यालय को फ़ोन करें और ऊपर लिखा समय बताएँ।</translation>
    </message>
    <message>
        <source>2. Save the evidence on a USB stick: it proves what happened.</source>
        <translation>2. सबूत USB स्टिक पर सहेजें: वे बताते हैं कि क्या हुआ।</translation>
    </message>
    <message>
        <source>3. Accept the new log only if head office says that they began it.</source>
        <translation>3. नया लॉग तभी स्वीकार करें जब मुख्यालय कहे कि उसने इसे शुरू किया है।</translation>
    </message>
    <message>
        <source>Accept the new log</source>
        <translation>नया लॉग स्वीकार करें</translation>
    </message>
    <message>
        <source>Save the evidence</source>
        <translation>सबूत सहेजें</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>क्या करें</translation>
    </message>
</context>
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
    <name>ApprovedPanel</name>
    <message>
        <source>Approved</source>
        <translation>मंज़ूर</translation>
    </message>
    <message>
        <source>It starts anew now and fetches the data of its site. Nothing else to do.</source>
        <translation>यह अब फिर से शुरू होकर अपनी जगह की जानकारी लाता है। और कुछ नहीं करना है।</translation>
    </message>
    <message>
        <source>This kiosk is connected</source>
        <translation>यह कियोस्क जुड़ गया है</translation>
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
    <name>BatchFormPage</name>
    <message numerus="yes">
        <source>+%Ln day(s)</source>
        <translation>
            <numerusform>+%Ln दिन</numerusform>
            <numerusform>+%Ln दिन</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit batch</source>
        <translation>बैच बदलें</translation>
    </message>
    <message>
        <source>Empty the form</source>
        <translation>फ़ॉर्म खाली करें</translation>
    </message>
    <message>
        <source>Everything you typed is still here. Try again.</source>
        <translation>आपने जो लिखा, सब यहीं है। फिर से कोशिश करें।</translation>
    </message>
    <message>
        <source>New batch</source>
        <translation>नया बैच</translation>
    </message>
    <message>
        <source>Open that batch</source>
        <translation>वह बैच खोलें</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>सहेजें</translation>
    </message>
    <message>
        <source>Saving the batch</source>
        <translation>बैच सहेजा जा रहा है</translation>
    </message>
    <message>
        <source>This batch is recorded already.</source>
        <translation>यह बैच पहले से दर्ज है।</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>आज</translation>
    </message>
    <message>
        <source>Undo the changes</source>
        <translation>बदलाव वापस लें</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>कल</translation>
    </message>
</context>
<context>
    <name>BatchListPage</name>
    <message>
        <source>Batches</source>
        <translation>बैच</translation>
    </message>
    <message>
        <source>Every batch has its label.</source>
        <translation>हर बैच का लेबल लगा है।</translation>
    </message>
    <message>
        <source>Looking through the batches</source>
        <translation>बैच खोजे जा रहे हैं</translation>
    </message>
    <message>
        <source>New batch</source>
        <translation>नया बैच</translation>
    </message>
    <message>
        <source>No batch is on the shelf. Record one, or import a list.</source>
        <translation>शेल्फ़ पर कोई बैच नहीं है। एक दर्ज करें या सूची आयात करें।</translation>
    </message>
    <message>
        <source>No batch is recalled.</source>
        <translation>कोई बैच वापस नहीं मँगाया गया।</translation>
    </message>
    <message>
        <source>No batch is recorded yet. Begin with the first one.</source>
        <translation>अभी कोई बैच दर्ज नहीं है। पहले से शुरू करें।</translation>
    </message>
    <message>
        <source>No batch matches</source>
        <translation>कोई बैच मेल नहीं खाता</translation>
    </message>
    <message>
        <source>No batch was archived.</source>
        <translation>कोई बैच संग्रह में नहीं है।</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>यहाँ कुछ नहीं है</translation>
    </message>
    <message>
        <source>Print labels</source>
        <translation>लेबल प्रिंट करें</translation>
    </message>
    <message>
        <source>Show all batches</source>
        <translation>सभी बैच दिखाएँ</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>और दिखाएँ</translation>
    </message>
    <message>
        <source>Try fewer letters, or look through all batches.</source>
        <translation>कम अक्षर लिखें या सभी बैच में खोजें।</translation>
    </message>
    <message>
        <source>Unmark all</source>
        <translation>सभी चुनाव हटाएँ</translation>
    </message>
    <message>
        <source>What was found before is still shown.</source>
        <translation>पहले जो मिला था, वह अब भी दिख रहा है।</translation>
    </message>
</context>
<context>
    <name>BatchPage</name>
    <message>
        <source>Another site may have it, or the label is an old one.</source>
        <translation>शायद यह दूसरी जगह का है, या लेबल पुराना है।</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>बैच</translation>
    </message>
    <message>
        <source>Look for it in the list, or record it.</source>
        <translation>इसे सूची में खोजें या दर्ज करें।</translation>
    </message>
    <message>
        <source>Looking it up</source>
        <translation>खोजा जा रहा है</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again.</source>
        <translation>कुछ नहीं बदला। फिर से कोशिश करें।</translation>
    </message>
    <message>
        <source>Recording it</source>
        <translation>दर्ज किया जा रहा है</translation>
    </message>
    <message>
        <source>The batch is as it was. Try again once that is put right.</source>
        <translation>बैच पहले जैसा है। समस्या ठीक होने पर फिर से कोशिश करें।</translation>
    </message>
    <message>
        <source>This batch is not recorded</source>
        <translation>यह बैच दर्ज नहीं है</translation>
    </message>
</context>
<context>
    <name>BatchRow</name>
    <message>
        <source>Mark batch {0}</source>
        <translation>बैच {0} चुनें</translation>
    </message>
</context>
<context>
    <name>BatchWays</name>
    <message>
        <source>Archive</source>
        <translation>संग्रह में रखें</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>वापस लाएँ</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>बदलें</translation>
    </message>
    <message>
        <source>Lift the recall</source>
        <translation>वापस मँगाना रद्द करें</translation>
    </message>
    <message>
        <source>Print label</source>
        <translation>लेबल प्रिंट करें</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>वापस मँगाएँ</translation>
    </message>
</context>
<context>
    <name>BatchWords</name>
    <message numerus="yes">
        <source>%Ln batch(es) marked</source>
        <translation>
            <numerusform>%Ln बैच चुना गया</numerusform>
            <numerusform>%Ln बैच चुने गए</numerusform>
        </translation>
    </message>
    <message>
        <source>All batches</source>
        <translation>सभी बैच</translation>
    </message>
    <message>
        <source>Archive batch {0} of {1}?</source>
        <translation>{1} का बैच {0} संग्रह में रखें?</translation>
    </message>
    <message>
        <source>Archive it</source>
        <translation>संग्रह में रखें</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>संग्रह में</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>पहुँचा</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>बैच</translation>
    </message>
    <message>
        <source>Batch {0}, arrival not recorded</source>
        <translation>बैच {0}, पहुँचने की तारीख़ दर्ज नहीं</translation>
    </message>
    <message>
        <source>Batch {0}, arrived {1}</source>
        <translation>बैच {0}, पहुँचा {1}</translation>
    </message>
    <message>
        <source>Best before</source>
        <translation>इससे पहले बेहतर</translation>
    </message>
    <message>
        <source>Bring batch {0} of {1} back?</source>
        <translation>{1} का बैच {0} वापस लाएँ?</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>वापस लाएँ</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>श्रेणी</translation>
    </message>
    <message>
        <source>Days on the shelf</source>
        <translation>शेल्फ़ पर दिन</translation>
    </message>
    <message>
        <source>Do not recall</source>
        <translation>वापस न मँगाएँ</translation>
    </message>
    <message>
        <source>From now on every shopper who asks is told that it is recalled, and why: {0}. Take the packs off the shelf as well.</source>
        <translation>अब से पूछने वाले हर ग्राहक को बताया जाएगा कि यह वापस मँगाया गया है, और क्यों: {0}। पैक शेल्फ़ से भी हटाएँ।</translation>
    </message>
    <message>
        <source>It is offered to shoppers again and stands in the list.</source>
        <translation>यह ग्राहकों को फिर दिखाया जाएगा और सूची में रहेगा।</translation>
    </message>
    <message>
        <source>It leaves the list and is no longer offered to shoppers. Who scans a pack of it still gets the answer. It can be brought back.</source>
        <translation>यह सूची से हट जाएगा और ग्राहकों को नहीं दिखाया जाएगा। पैक स्कैन करने पर जवाब फिर भी मिलेगा। इसे वापस लाया जा सकता है।</translation>
    </message>
    <message>
        <source>Keep it in the list</source>
        <translation>सूची में रहने दें</translation>
    </message>
    <message>
        <source>Keep it recalled</source>
        <translation>वापस मँगाया रहने दें</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>लेबल</translation>
    </message>
    <message>
        <source>Label not printed yet</source>
        <translation>लेबल अभी प्रिंट नहीं हुआ</translation>
    </message>
    <message>
        <source>Label not scanned yet</source>
        <translation>लेबल अभी स्कैन नहीं हुआ</translation>
    </message>
    <message>
        <source>Label printed</source>
        <translation>लेबल प्रिंट हुआ</translation>
    </message>
    <message>
        <source>Labels so far</source>
        <translation>अब तक लेबल</translation>
    </message>
    <message>
        <source>Leave it archived</source>
        <translation>संग्रह में रहने दें</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>बाकी</translation>
    </message>
    <message>
        <source>Lift the recall</source>
        <translation>वापस मँगाना रद्द करें</translation>
    </message>
    <message>
        <source>Lift the recall of batch {0} of {1}?</source>
        <translation>{1} के बैच {0} को वापस मँगाना रद्द करें?</translation>
    </message>
    <message>
        <source>Mark batches to print their labels.</source>
        <translation>लेबल प्रिंट करने के लिए बैच चुनें।</translation>
    </message>
    <message>
        <source>Not printed yet</source>
        <translation>अभी प्रिंट नहीं हुआ</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>अभी नहीं</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>टिप्पणी</translation>
    </message>
    <message>
        <source>On the shelf</source>
        <translation>शेल्फ़ पर</translation>
    </message>
    <message>
        <source>Produced</source>
        <translation>बना</translation>
    </message>
    <message>
        <source>Product number</source>
        <translation>उत्पाद नंबर</translation>
    </message>
    <message>
        <source>Recall batch {0} of {1}?</source>
        <translation>{1} का बैच {0} वापस मँगाएँ?</translation>
    </message>
    <message>
        <source>Recall it</source>
        <translation>वापस मँगाएँ</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>वापस मँगाए गए</translation>
    </message>
    <message>
        <source>Scanned back</source>
        <translation>वापस स्कैन हुआ</translation>
    </message>
    <message>
        <source>Sell batch {0} first: it is older.</source>
        <translation>पहले बैच {0} बेचें: वह पुराना है।</translation>
    </message>
    <message>
        <source>Shoppers are told again what the dates say.</source>
        <translation>ग्राहकों को फिर वही बताया जाएगा जो तारीख़ें कहती हैं।</translation>
    </message>
    <message>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>आपूर्तिकर्ता</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>यह नहीं हो सका</translation>
    </message>
    <message>
        <source>Use by</source>
        <translation>इस तारीख़ तक इस्तेमाल करें</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
</context>
<context>
    <name>BatchesStation</name>
    <message>
        <source>Batches</source>
        <translation>बैच</translation>
    </message>
    <message>
        <source>Find, record, edit, recall; print labels</source>
        <translation>खोजना, दर्ज करना, बदलना, वापस मँगाना; लेबल प्रिंट करना</translation>
    </message>
    <message>
        <source>The batch is recorded.</source>
        <translation>बैच दर्ज हो गया।</translation>
    </message>
    <message>
        <source>The changes are recorded.</source>
        <translation>बदलाव दर्ज हो गए।</translation>
    </message>
    <message>
        <source>This is no product code.</source>
        <translation>यह उत्पाद का कोड नहीं है।</translation>
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
    <name>ChoicePanel</name>
    <message>
        <source>Choose a list. It is looked over first; nothing is written yet.</source>
        <translation>कोई सूची चुनें। पहले उसे देखा जाता है; अभी कुछ लिखा नहीं जाता।</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>सूची आयात करें</translation>
    </message>
    <message>
        <source>Insert a USB stick with a CSV or JSON file, then look again.</source>
        <translation>CSV या JSON फ़ाइल वाली USB स्टिक लगाएँ, फिर दोबारा खोजें।</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>दोबारा खोजें</translation>
    </message>
    <message>
        <source>No list was found</source>
        <translation>कोई सूची नहीं मिली</translation>
    </message>
</context>
<context>
    <name>ChoosingPanel</name>
    <message>
        <source>Copies of each</source>
        <translation>हर बैच की प्रतियाँ</translation>
    </message>
    <message>
        <source>Do not print</source>
        <translation>प्रिंट न करें</translation>
    </message>
    <message>
        <source>How many labels?</source>
        <translation>कितने लेबल?</translation>
    </message>
    <message>
        <source>Only scan back</source>
        <translation>केवल स्कैन करें</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फिर कोशिश करें</translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message>
        <source>Give this code to the operator</source>
        <translation>यह कोड सर्वर संचालक को दें</translation>
    </message>
    <message>
        <source>Stay here: this page shows at once when it is approved.</source>
        <translation>यहीं रहें: मंज़ूरी मिलते ही यह पेज दिखाएगा।</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>रोकें</translation>
    </message>
    <message>
        <source>The same code, to be scanned with a telephone</source>
        <translation>वही कोड, फ़ोन से स्कैन करने के लिए</translation>
    </message>
    <message>
        <source>The server does not answer just now. The kiosk goes on asking.</source>
        <translation>सर्वर अभी जवाब नहीं दे रहा। कियोस्क पूछता रहेगा।</translation>
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
    <name>ConnectionPage</name>
    <message>
        <source>Connect to a server</source>
        <translation>सर्वर से जोड़ें</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>कनेक्शन</translation>
    </message>
    <message>
        <source>It answers from what was recorded here. Connected to a server, it shares that with the other kiosks of its site.</source>
        <translation>यह यहाँ दर्ज की गई बातों से जवाब देता है। सर्वर से जुड़ने पर यह उन्हें अपनी जगह के बाकी कियोस्क से बाँटता है।</translation>
    </message>
    <message>
        <source>Looking at the connection</source>
        <translation>कनेक्शन देखा जा रहा है</translation>
    </message>
    <message>
        <source>This kiosk is on its own</source>
        <translation>यह कियोस्क अकेला काम कर रहा है</translation>
    </message>
</context>
<context>
    <name>ConnectionWords</name>
    <message numerus="yes">
        <source>%Ln entry(ies)</source>
        <translation>
            <numerusform>%Ln प्रविष्टि</numerusform>
            <numerusform>%Ln प्रविष्टियाँ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) not sent yet stay here.</source>
        <translation>
            <numerusform>%Ln प्रविष्टि जो अभी नहीं भेजी गई, यहीं रहेगी।</numerusform>
            <numerusform>%Ln प्रविष्टियाँ जो अभी नहीं भेजी गईं, यहीं रहेंगी।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) refused</source>
        <translation>
            <numerusform>%Ln प्रविष्टि ठुकराई गई</numerusform>
            <numerusform>%Ln प्रविष्टियाँ ठुकराई गईं</numerusform>
        </translation>
    </message>
    <message>
        <source>An operator took the right of this kiosk away. If that is a mistake, disconnect it and have it approved again.</source>
        <translation>सर्वर संचालक ने इस कियोस्क का अधिकार हटा दिया। अगर यह गलती है, तो इसे अलग करें और फिर से मंज़ूर करवाएँ।</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>जुड़ा है</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>जोड़ा जा रहा है</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>अलग करें</translation>
    </message>
    <message>
        <source>Disconnect this kiosk from its server?</source>
        <translation>इस कियोस्क को उसके सर्वर से अलग करें?</translation>
    </message>
    <message>
        <source>It keeps its data and goes on answering, but nothing is sent or fetched any more until it is connected again.</source>
        <translation>यह अपनी जानकारी रखता है और जवाब देता रहता है, पर फिर जुड़ने तक न कुछ भेजा जाएगा, न लाया जाएगा।</translation>
    </message>
    <message>
        <source>Last received</source>
        <translation>आख़िरी बार मिला</translation>
    </message>
    <message>
        <source>Last sent</source>
        <translation>आख़िरी बार भेजा</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>कभी नहीं</translation>
    </message>
    <message>
        <source>Never connected</source>
        <translation>अब तक नहीं जुड़ा</translation>
    </message>
    <message>
        <source>Next try in {0}</source>
        <translation>अगली कोशिश {0} में</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>जुड़ा नहीं है</translation>
    </message>
    <message>
        <source>Not proved</source>
        <translation>सबूत नहीं</translation>
    </message>
    <message>
        <source>Not written down</source>
        <translation>सहेजा नहीं गया</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>कुछ नहीं</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>संगठन</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>सर्वर</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>जगह</translation>
    </message>
    <message>
        <source>Stay connected</source>
        <translation>जुड़े रहें</translation>
    </message>
    <message>
        <source>The clock of this kiosk is {0} fast. Have it set right.</source>
        <translation>इस कियोस्क की घड़ी {0} आगे है। इसे ठीक करवाएँ।</translation>
    </message>
    <message>
        <source>The clock of this kiosk is {0} slow. Have it set right.</source>
        <translation>इस कियोस्क की घड़ी {0} पीछे है। इसे ठीक करवाएँ।</translation>
    </message>
    <message>
        <source>The kiosk asks what there is to fetch.</source>
        <translation>कियोस्क पूछ रहा है कि क्या लाना है।</translation>
    </message>
    <message>
        <source>The kiosk cannot write down what the server sends. Look at the checkup.</source>
        <translation>सर्वर जो भेजता है, कियोस्क उसे सहेज नहीं पा रहा। जाँच देखें।</translation>
    </message>
    <message>
        <source>The kiosk is looking for its server.</source>
        <translation>कियोस्क अपना सर्वर ढूँढ रहा है।</translation>
    </message>
    <message>
        <source>The server does not know this kiosk. Disconnect it and connect it again.</source>
        <translation>सर्वर इस कियोस्क को नहीं जानता। इसे अलग करें और फिर से जोड़ें।</translation>
    </message>
    <message>
        <source>The server was last reached {0}. The kiosk goes on with what it has, and sends what is recorded meanwhile later.</source>
        <translation>सर्वर से आख़िरी संपर्क: {0}। कियोस्क अपनी जानकारी से काम करता रहता है और इस बीच जो दर्ज होता है, उसे बाद में भेजता है।</translation>
    </message>
    <message>
        <source>The server was not reached yet. The kiosk answers with its own data.</source>
        <translation>सर्वर से अब तक संपर्क नहीं हुआ। कियोस्क अपनी जानकारी से जवाब देता है।</translation>
    </message>
    <message>
        <source>This kiosk</source>
        <translation>यह कियोस्क</translation>
    </message>
    <message>
        <source>Trying now</source>
        <translation>कोशिश जारी है</translation>
    </message>
    <message>
        <source>Turned away</source>
        <translation>प्रवेश नहीं</translation>
    </message>
    <message>
        <source>Two kiosks use one key, so neither is let in. Call an operator: only they can find out which is the right one.</source>
        <translation>दो कियोस्क एक ही कुंजी इस्तेमाल कर रहे हैं, इसलिए किसी को प्रवेश नहीं। सर्वर संचालक को बुलाएँ: सही कौन सा है, यह वही पता कर सकता है।</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>भेजा जाना बाकी</translation>
    </message>
    <message>
        <source>What is recorded here reaches the server at once.</source>
        <translation>यहाँ जो दर्ज होता है, तुरंत सर्वर तक पहुँचता है।</translation>
    </message>
    <message>
        <source>What the server sent does not carry its signature. Nothing of it was taken, and everything recorded here is kept. Call an operator.</source>
        <translation>सर्वर ने जो भेजा, उस पर उसका हस्ताक्षर नहीं है। उसमें से कुछ नहीं लिया गया, और यहाँ दर्ज सब कुछ सुरक्षित है। सर्वर संचालक को बुलाएँ।</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{1} में से {0}</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
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
        <source>Demo, second counter: this shop is invented.</source>
        <translation>प्रदर्शन, दूसरा काउंटर: यह दुकान काल्पनिक है।</translation>
    </message>
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
    <name>EntryWords</name>
    <message>
        <source>Arrived on</source>
        <translation>पहुँचने की तारीख़</translation>
    </message>
    <message>
        <source>Batch (lot)</source>
        <translation>बैच (लॉट)</translation>
    </message>
    <message>
        <source>Best before</source>
        <translation>इससे पहले बेहतर</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>श्रेणी</translation>
    </message>
    <message>
        <source>Day, month, year: 8 digits</source>
        <translation>दिन, महीना, साल: 8 अंक</translation>
    </message>
    <message>
        <source>Name of the product</source>
        <translation>उत्पाद का नाम</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>टिप्पणी</translation>
    </message>
    <message>
        <source>Produced on</source>
        <translation>बनने की तारीख़</translation>
    </message>
    <message>
        <source>Product number</source>
        <translation>उत्पाद नंबर</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>आपूर्तिकर्ता</translation>
    </message>
    <message>
        <source>Use by</source>
        <translation>इस तारीख़ तक इस्तेमाल करें</translation>
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
    <name>FaultRows</name>
    <message>
        <source>There are more. Correct these first.</source>
        <translation>और भी हैं। पहले इन्हें ठीक करें।</translation>
    </message>
</context>
<context>
    <name>FaultWords</name>
    <message>
        <source>A label cannot carry {0}: use at most 20 letters, digits and marks, no blanks.</source>
        <translation>लेबल पर {0} नहीं आ सकता: ज़्यादा से ज़्यादा 20 अक्षर, अंक और चिह्न, बिना खाली जगह।</translation>
    </message>
    <message>
        <source>It holds characters that cannot be shown. Type it again.</source>
        <translation>इसमें ऐसे चिह्न हैं जो दिखाए नहीं जा सकते। फिर से लिखें।</translation>
    </message>
    <message>
        <source>That day is still to come.</source>
        <translation>वह दिन अभी आया नहीं है।</translation>
    </message>
    <message>
        <source>That is before the batch was produced.</source>
        <translation>यह बैच के बनने से पहले का दिन है।</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>यह ज़रूरी है।</translation>
    </message>
    <message>
        <source>This is too long: at most {0} characters fit.</source>
        <translation>यह बहुत लंबा है: ज़्यादा से ज़्यादा {0} चिह्न आ सकते हैं।</translation>
    </message>
    <message>
        <source>{0} is no day of the calendar. Write day, month and year, as 21.11.2026.</source>
        <translation>{0} कैलेंडर का कोई दिन नहीं है। दिन, महीना और साल लिखें, जैसे 21.11.2026।</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>All categories</source>
        <translation>सभी श्रेणियाँ</translation>
    </message>
    <message>
        <source>Batch, product number or name of the product</source>
        <translation>बैच, उत्पाद नंबर या उत्पाद का नाम</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>खोजें</translation>
    </message>
    <message>
        <source>Which batches</source>
        <translation>कौन-से बैच</translation>
    </message>
    <message>
        <source>Which category</source>
        <translation>कौन-सी श्रेणी</translation>
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
        <source>Receipt</source>
        <translation>रसीद</translation>
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
        <source>Check another pack</source>
        <translation>दूसरा पैक जाँचें</translation>
    </message>
    <message>
        <source>Hold the product code of the pack to the camera.</source>
        <translation>पैक पर छपा उत्पाद का कोड कैमरे के सामने लाएँ।</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>बाकी समय</translation>
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
        <source>The answers of this kiosk are anchored in block {0}</source>
        <translation>इस कियोस्क के जवाब ब्लॉक {0} में दर्ज हैं</translation>
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
    <name>ImportingPanel</name>
    <message>
        <source>Importing</source>
        <translation>आयात हो रहा है</translation>
    </message>
    <message>
        <source>Leave the kiosk switched on until this is done.</source>
        <translation>पूरा होने तक कियोस्क चालू रहने दें।</translation>
    </message>
</context>
<context>
    <name>IntakePage</name>
    <message>
        <source>Choose another list</source>
        <translation>दूसरी सूची चुनें</translation>
    </message>
    <message>
        <source>Correct the file, or choose another one.</source>
        <translation>फ़ाइल ठीक करें या दूसरी चुनें।</translation>
    </message>
    <message>
        <source>Looking over {0}</source>
        <translation>{0} को देखा जा रहा है</translation>
    </message>
    <message>
        <source>This list cannot be imported</source>
        <translation>यह सूची आयात नहीं की जा सकती</translation>
    </message>
</context>
<context>
    <name>IntakeStation</name>
    <message>
        <source>Batches, products and rules from a USB stick.</source>
        <translation>USB स्टिक से बैच, उत्पाद और नियम।</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>सूची आयात करें</translation>
    </message>
</context>
<context>
    <name>IntakeWords</name>
    <message numerus="yes">
        <source>%Ln row(s) are wrong and would be left out.</source>
        <translation>
            <numerusform>%Ln पंक्ति ग़लत है और छोड़ दी जाएगी।</numerusform>
            <numerusform>%Ln पंक्तियाँ ग़लत हैं और छोड़ दी जाएँगी।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were imported.</source>
        <translation>
            <numerusform>%Ln पंक्ति आयात की गई।</numerusform>
            <numerusform>%Ln पंक्तियाँ आयात की गईं।</numerusform>
        </translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>पहले से मौजूद</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>बैच</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>बदली हुई</translation>
    </message>
    <message>
        <source>Everything in this list is already here.</source>
        <translation>इस सूची का सब कुछ पहले से मौजूद है।</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>इसमें है</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln row(s)</source>
        <translation>
            <numerusform>%Ln पंक्ति आयात करें</numerusform>
            <numerusform>%Ln पंक्तियाँ आयात करें</numerusform>
        </translation>
    </message>
    <message>
        <source>Line {0}</source>
        <translation>पंक्ति {0}</translation>
    </message>
    <message>
        <source>Line {0}, {1}</source>
        <translation>पंक्ति {0}, {1}</translation>
    </message>
    <message>
        <source>New</source>
        <translation>नई</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>उत्पाद</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>पंक्तियाँ</translation>
    </message>
    <message>
        <source>Rules for freshness</source>
        <translation>ताज़गी के नियम</translation>
    </message>
    <message>
        <source>The row has more cells than there are columns.</source>
        <translation>पंक्ति में स्तंभों से ज़्यादा ख़ाने हैं।</translation>
    </message>
    <message>
        <source>This batch is not recalled here. Recall it at the kiosk first.</source>
        <translation>यह बैच यहाँ वापस नहीं मँगाया गया है। पहले इसे कियोस्क पर वापस मँगाएँ।</translation>
    </message>
    <message>
        <source>This column is unknown.</source>
        <translation>यह स्तंभ अनजान है।</translation>
    </message>
    <message>
        <source>This contradicts line {0}. Keep one of the two.</source>
        <translation>यह पंक्ति {0} से मेल नहीं खाती। दोनों में से एक रखें।</translation>
    </message>
    <message>
        <source>This is empty, but it is needed.</source>
        <translation>यह ख़ाली है, पर ज़रूरी है।</translation>
    </message>
    <message>
        <source>This list can be imported.</source>
        <translation>यह सूची आयात की जा सकती है।</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>ग़लत</translation>
    </message>
    <message>
        <source>{0} cannot stand here.</source>
        <translation>{0} यहाँ नहीं हो सकता।</translation>
    </message>
    <message>
        <source>{0}, {1} kB</source>
        <translation>{0}, {1} kB</translation>
    </message>
</context>
<context>
    <name>JudgementWords</name>
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
    <message>
        <source>Caution</source>
        <translation>सावधान</translation>
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
        <source>Nobody recorded when it arrived.</source>
        <translation>यह कब पहुँचा, यह दर्ज नहीं है।</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>पता नहीं</translation>
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
        <source>The use-by date was {0}.</source>
        <translation>इस्तेमाल की आख़िरी तारीख़ {0} थी।</translation>
    </message>
    <message>
        <source>Today is the last day</source>
        <translation>आज आख़िरी दिन है</translation>
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
    <name>Keypad</name>
    <message>
        <source>Clear</source>
        <translation>मिटाएँ</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>आख़िरी अंक मिटाएँ</translation>
    </message>
</context>
<context>
    <name>LabelPreview</name>
    <message>
        <source>The label as it will be printed</source>
        <translation>लेबल, जैसा छपेगा</translation>
    </message>
</context>
<context>
    <name>LabelsPage</name>
    <message>
        <source>Looking up the batches</source>
        <translation>बैच खोजे जा रहे हैं</translation>
    </message>
    <message>
        <source>Preparing the labels</source>
        <translation>लेबल तैयार हो रहे हैं</translation>
    </message>
    <message>
        <source>Stopping after this label</source>
        <translation>इस लेबल के बाद रुकेगा</translation>
    </message>
</context>
<context>
    <name>LabelsStation</name>
    <message>
        <source>Choose a printer in the settings.</source>
        <translation>सेटिंग में प्रिंटर चुनें।</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>लेबल</translation>
    </message>
    <message>
        <source>No batch waits for its label.</source>
        <translation>कोई बैच लेबल का इंतज़ार नहीं कर रहा।</translation>
    </message>
    <message>
        <source>Print the labels first, then scan them.</source>
        <translation>पहले लेबल प्रिंट करें, फिर स्कैन करें।</translation>
    </message>
    <message>
        <source>Print them again, and scan back what waits for it.</source>
        <translation>फिर से प्रिंट करें, और जो बाकी हैं उन्हें स्कैन करें।</translation>
    </message>
</context>
<context>
    <name>LabelsWords</name>
    <message numerus="yes">
        <source>%Ln batch(es) are not live: no label of them was scanned.</source>
        <translation>
            <numerusform>%Ln बैच बिक्री में नहीं है: उसका कोई लेबल स्कैन नहीं हुआ।</numerusform>
            <numerusform>%Ln बैच बिक्री में नहीं हैं: उनका कोई लेबल स्कैन नहीं हुआ।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s)</source>
        <translation>
            <numerusform>%Ln लेबल</numerusform>
            <numerusform>%Ln लेबल</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln label(s) are on their way to the printer.</source>
        <translation>
            <numerusform>%Ln लेबल प्रिंटर को भेजा गया।</numerusform>
            <numerusform>%Ln लेबल प्रिंटर को भेजे गए।</numerusform>
        </translation>
    </message>
    <message>
        <source>At most {0} labels in one go.</source>
        <translation>एक बार में ज़्यादा से ज़्यादा {0} लेबल।</translation>
    </message>
    <message>
        <source>Batch {0}</source>
        <translation>बैच {0}</translation>
    </message>
    <message>
        <source>Batch {0} is not in the data of this kiosk.</source>
        <translation>बैच {0} इस कियोस्क की जानकारी में नहीं है।</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>बिक्री में</translation>
    </message>
    <message numerus="yes">
        <source>Print %Ln label(s)</source>
        <translation>
            <numerusform>%Ln लेबल प्रिंट करें</numerusform>
            <numerusform>%Ln लेबल प्रिंट करें</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Scan back %Ln batch(es)</source>
        <translation>
            <numerusform>%Ln बैच स्कैन करें</numerusform>
            <numerusform>%Ln बैच स्कैन करें</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no label of a batch: {0}</source>
        <translation>यह किसी बैच का लेबल नहीं है: {0}</translation>
    </message>
    <message>
        <source>This is {0}, which is not in this list. Nothing was changed.</source>
        <translation>यह {0} है, जो इस सूची में नहीं है। कुछ नहीं बदला गया।</translation>
    </message>
    <message>
        <source>Waits for its scan</source>
        <translation>स्कैन बाकी है</translation>
    </message>
    <message>
        <source>best before {0}</source>
        <translation>{0} से पहले बेहतर</translation>
    </message>
    <message>
        <source>use by {0}</source>
        <translation>{0} तक इस्तेमाल करें</translation>
    </message>
    <message>
        <source>{0} is live already. Its label reads well.</source>
        <translation>{0} पहले से बिक्री में है। इसका लेबल ठीक पढ़ा जाता है।</translation>
    </message>
    <message>
        <source>{0} names a product and no batch. Scan the printed label.</source>
        <translation>{0} में उत्पाद है, बैच नहीं। छपा हुआ लेबल स्कैन करें।</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{1} में से {0}</translation>
    </message>
    <message>
        <source>{0} to {1} of {2}</source>
        <translation>{2} में से {0} से {1}</translation>
    </message>
    <message>
        <source>{0}: the label reads, the batch is live.</source>
        <translation>{0}: लेबल पढ़ा गया, बैच बिक्री में है।</translation>
    </message>
    <message>
        <source>{0}: this label says {1}, the batch says {2}. Print the label again.</source>
        <translation>{0}: इस लेबल पर {1} है, बैच में {2}। लेबल फिर से प्रिंट करें।</translation>
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
    <name>NumberWords</name>
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
        <source>Or were the digits in places {0} and {1} swapped?</source>
        <translation>या फिर क्या स्थान {0} और {1} के अंक आपस में बदल गए हैं?</translation>
    </message>
    <message>
        <source>The last digit should be {0}.</source>
        <translation>आख़िरी अंक {0} होना चाहिए।</translation>
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
    <name>OverviewPanel</name>
    <message>
        <source>Choose batches on the page of batches and print their labels.</source>
        <translation>बैच के पेज पर बैच चुनें और उनके लेबल प्रिंट करें।</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>लेबल</translation>
    </message>
    <message>
        <source>No label was printed yet</source>
        <translation>अभी तक कोई लेबल प्रिंट नहीं हुआ</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>फिर से प्रिंट करें</translation>
    </message>
    <message>
        <source>Printed lately. A lost or damaged label can be printed again.</source>
        <translation>हाल में छपे। खोया या ख़राब लेबल फिर से प्रिंट हो सकता है।</translation>
    </message>
    <message>
        <source>Scan a label of each batch: it is for sale once its label reads.</source>
        <translation>हर बैच का एक लेबल स्कैन करें: लेबल पढ़ते ही वह बिक्री में आ जाता है।</translation>
    </message>
</context>
<context>
    <name>PagedRows</name>
    <message>
        <source>Down</source>
        <translation>आगे</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>पीछे</translation>
    </message>
</context>
<context>
    <name>PairingPage</name>
    <message>
        <source>Another address</source>
        <translation>दूसरा पता</translation>
    </message>
    <message>
        <source>Asking for a code</source>
        <translation>कोड माँगा जा रहा है</translation>
    </message>
</context>
<context>
    <name>PairingWords</name>
    <message>
        <source>Ask for a new code and pass it on at once.</source>
        <translation>नया कोड लें और तुरंत आगे बताएँ।</translation>
    </message>
    <message>
        <source>Call an operator: the kiosk has to be let in again there.</source>
        <translation>सर्वर संचालक को बुलाएँ: कियोस्क को वहाँ फिर से अनुमति देनी होगी।</translation>
    </message>
    <message>
        <source>Check the address with the operator.</source>
        <translation>सर्वर संचालक के साथ पता जाँचें।</translation>
    </message>
    <message>
        <source>Check the network and the address, then try again.</source>
        <translation>नेटवर्क और पता जाँचें, फिर दोबारा कोशिश करें।</translation>
    </message>
    <message numerus="yes">
        <source>Good for %Ln more minute(s)</source>
        <translation>
            <numerusform>%Ln मिनट और मान्य</numerusform>
            <numerusform>%Ln मिनट और मान्य</numerusform>
        </translation>
    </message>
    <message>
        <source>Good for less than a minute</source>
        <translation>एक मिनट से भी कम मान्य</translation>
    </message>
    <message>
        <source>It was approved, but could not be written down here.</source>
        <translation>मंज़ूरी मिली, पर यहाँ सहेजी नहीं जा सकी।</translation>
    </message>
    <message>
        <source>Its key was paired there before and is not let in now.</source>
        <translation>इसकी कुंजी वहाँ पहले जोड़ी गई थी और अब उसे अनुमति नहीं है।</translation>
    </message>
    <message>
        <source>Look at the checkup, then ask for a new code.</source>
        <translation>जाँच देखें, फिर नया कोड लें।</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>नया कोड</translation>
    </message>
    <message>
        <source>Nobody approved it in time.</source>
        <translation>समय पर किसी ने मंज़ूर नहीं किया।</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>संगठन</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>सर्वर</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>जगह</translation>
    </message>
    <message>
        <source>Speak to the operator, then ask for a new code.</source>
        <translation>सर्वर संचालक से बात करें, फिर नया कोड लें।</translation>
    </message>
    <message>
        <source>The address must begin with {0}: only that is private.</source>
        <translation>पता {0} से शुरू होना चाहिए: केवल वही निजी है।</translation>
    </message>
    <message>
        <source>The certificate or a signature of {0} is not right.</source>
        <translation>{0} का प्रमाणपत्र या हस्ताक्षर सही नहीं है।</translation>
    </message>
    <message>
        <source>The code has run out</source>
        <translation>कोड का समय बीत गया</translation>
    </message>
    <message>
        <source>The code was refused at the server.</source>
        <translation>सर्वर पर कोड ठुकरा दिया गया।</translation>
    </message>
    <message>
        <source>The kiosk could not keep the connection</source>
        <translation>कियोस्क कनेक्शन सहेज नहीं सका</translation>
    </message>
    <message>
        <source>The operator turned this kiosk away</source>
        <translation>सर्वर संचालक ने इस कियोस्क को मना कर दिया</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>सर्वर तक पहुँचा नहीं जा सका</translation>
    </message>
    <message>
        <source>The server cannot prove what it is</source>
        <translation>सर्वर अपनी पहचान साबित नहीं कर सका</translation>
    </message>
    <message>
        <source>The server knows this kiosk already</source>
        <translation>सर्वर इस कियोस्क को पहले से जानता है</translation>
    </message>
    <message>
        <source>The server wants a pause</source>
        <translation>सर्वर थोड़ा रुकना चाहता है</translation>
    </message>
    <message>
        <source>This is not a Counterproof server</source>
        <translation>यह Counterproof सर्वर नहीं है</translation>
    </message>
    <message>
        <source>This is not the address of a server. {0} would be one.</source>
        <translation>यह किसी सर्वर का पता नहीं है। {0} ऐसा पता होता।</translation>
    </message>
    <message>
        <source>This kiosk</source>
        <translation>यह कियोस्क</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फिर कोशिश करें</translation>
    </message>
    <message>
        <source>Type the address of the server first.</source>
        <translation>पहले सर्वर का पता लिखें।</translation>
    </message>
    <message>
        <source>Wait a few minutes, then try again.</source>
        <translation>कुछ मिनट रुकें, फिर दोबारा कोशिश करें।</translation>
    </message>
    <message>
        <source>{0} answers, but not as a Counterproof server does.</source>
        <translation>{0} जवाब देता है, पर Counterproof सर्वर की तरह नहीं।</translation>
    </message>
    <message>
        <source>{0} does not answer.</source>
        <translation>{0} जवाब नहीं देता।</translation>
    </message>
    <message>
        <source>{0} was asked for too many codes.</source>
        <translation>{0} से बहुत ज़्यादा कोड माँगे गए।</translation>
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
    <name>PinDots</name>
    <message>
        <source>PIN</source>
        <translation>पिन</translation>
    </message>
</context>
<context>
    <name>PinWords</name>
    <message>
        <source>6 to 12 digits that nobody guesses. Keep them to yourselves.</source>
        <translation>6 से 12 अंक, जिनका कोई अंदाज़ा न लगा सके। इन्हें गुप्त रखें।</translation>
    </message>
    <message>
        <source>A PIN has 6 to 12 digits.</source>
        <translation>पिन में 6 से 12 अंक होते हैं।</translation>
    </message>
    <message>
        <source>Choose a PIN for staff</source>
        <translation>कर्मचारियों के लिए पिन चुनें</translation>
    </message>
    <message>
        <source>Choose a new PIN</source>
        <translation>नया पिन चुनें</translation>
    </message>
    <message>
        <source>Counting up or down is guessed at once. Choose another PIN.</source>
        <translation>क्रम से लिखे अंकों का तुरंत अंदाज़ा लग जाता है। दूसरा पिन चुनें।</translation>
    </message>
    <message>
        <source>Forgotten? Whoever set this kiosk up can set a new PIN.</source>
        <translation>भूल गए? जिसने यह कियोस्क सेट किया है, वह नया पिन सेट कर सकता है।</translation>
    </message>
    <message>
        <source>Locked for a while</source>
        <translation>थोड़ी देर के लिए बंद</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>आगे</translation>
    </message>
    <message>
        <source>One digit only is guessed at once. Choose another PIN.</source>
        <translation>एक ही अंक का तुरंत अंदाज़ा लग जाता है। दूसरा पिन चुनें।</translation>
    </message>
    <message>
        <source>Repeated digits are guessed soon. Choose another PIN.</source>
        <translation>दोहराए गए अंकों का जल्दी अंदाज़ा लग जाता है। दूसरा पिन चुनें।</translation>
    </message>
    <message>
        <source>Set this PIN</source>
        <translation>यह पिन सेट करें</translation>
    </message>
    <message>
        <source>So that no slip of the finger locks you out.</source>
        <translation>ताकि उँगली की चूक से आप बाहर न रह जाएँ।</translation>
    </message>
    <message>
        <source>Staff only</source>
        <translation>सिर्फ़ कर्मचारियों के लिए</translation>
    </message>
    <message>
        <source>The two were not the same. Choose the PIN again.</source>
        <translation>दोनों एक जैसे नहीं थे। पिन फिर से चुनें।</translation>
    </message>
    <message>
        <source>Then choose the new one.</source>
        <translation>फिर नया चुनें।</translation>
    </message>
    <message>
        <source>There were too many wrong PINs. The next try is possible in</source>
        <translation>बहुत बार ग़लत पिन डाला गया। अगली कोशिश इतनी देर में हो सकती है</translation>
    </message>
    <message>
        <source>This is a date, and dates are tried first. Choose another PIN.</source>
        <translation>यह एक तारीख़ है, और तारीख़ें सबसे पहले आज़माई जाती हैं। दूसरा पिन चुनें।</translation>
    </message>
    <message>
        <source>This is a well-known pattern. Choose another PIN.</source>
        <translation>यह जाना-पहचाना क्रम है। दूसरा पिन चुनें।</translation>
    </message>
    <message>
        <source>Type the PIN once more</source>
        <translation>पिन एक बार फिर डालें</translation>
    </message>
    <message>
        <source>Type the PIN.</source>
        <translation>पिन डालें।</translation>
    </message>
    <message>
        <source>Type the present PIN</source>
        <translation>मौजूदा पिन डालें</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>खोलें</translation>
    </message>
    <message numerus="yes">
        <source>Wrong PIN. %Ln more try(s), then a wait.</source>
        <translation>
            <numerusform>ग़लत पिन। %Ln कोशिश और, फिर रुकना होगा।</numerusform>
            <numerusform>ग़लत पिन। %Ln कोशिशें और, फिर रुकना होगा।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PoliciesPage</name>
    <message>
        <source>Nothing was changed. Try again.</source>
        <translation>कुछ नहीं बदला गया। दोबारा कोशिश करें।</translation>
    </message>
    <message>
        <source>Reading the rules</source>
        <translation>नियम पढ़े जा रहे हैं</translation>
    </message>
    <message>
        <source>The rules cannot be read</source>
        <translation>नियम पढ़े नहीं जा सकते</translation>
    </message>
</context>
<context>
    <name>PoliciesStation</name>
    <message>
        <source>How long is it fresh?</source>
        <translation>यह कब तक ताज़ा है?</translation>
    </message>
    <message>
        <source>The days after which a product is no longer fresh.</source>
        <translation>जितने दिनों के बाद उत्पाद ताज़ा नहीं रहता।</translation>
    </message>
    <message>
        <source>The rule holds from now on.</source>
        <translation>नियम अब से लागू है।</translation>
    </message>
</context>
<context>
    <name>PolicyEditor</name>
    <message>
        <source>Back to all rules</source>
        <translation>सभी नियमों पर वापस</translation>
    </message>
    <message>
        <source>Caution up to day</source>
        <translation>सावधान, इस दिन तक</translation>
    </message>
    <message>
        <source>Fresh up to day</source>
        <translation>ताज़ा, इस दिन तक</translation>
    </message>
    <message>
        <source>Remove this rule</source>
        <translation>यह नियम हटाएँ</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>सहेजें</translation>
    </message>
    <message>
        <source>The day it arrives is day {0}.</source>
        <translation>पहुँचने का दिन, दिन {0} है।</translation>
    </message>
</context>
<context>
    <name>PolicyWords</name>
    <message numerus="yes">
        <source>%Ln batch(es) on the shelf would get another verdict.</source>
        <translation>
            <numerusform>शेल्फ़ पर %Ln बैच का नतीजा बदल जाएगा।</numerusform>
            <numerusform>शेल्फ़ पर %Ln बैचों का नतीजा बदल जाएगा।</numerusform>
        </translation>
    </message>
    <message>
        <source>All products</source>
        <translation>सभी उत्पाद</translation>
    </message>
    <message>
        <source>As above: {0}</source>
        <translation>ऊपर जैसा: {0}</translation>
    </message>
    <message>
        <source>Counting the batches this would change</source>
        <translation>बदलने वाले बैच गिने जा रहे हैं</translation>
    </message>
    <message>
        <source>Fresh up to day {0} on the shelf, then Caution up to day {1}, then Expired.</source>
        <translation>शेल्फ़ पर दिन {0} तक ताज़ा, फिर दिन {1} तक सावधान, फिर समय बीत गया।</translation>
    </message>
    <message>
        <source>Fresh up to day {0} on the shelf, then Expired.</source>
        <translation>शेल्फ़ पर दिन {0} तक ताज़ा, फिर समय बीत गया।</translation>
    </message>
    <message>
        <source>Fresh up to day {0}, Caution up to day {1}</source>
        <translation>दिन {0} तक ताज़ा, दिन {1} तक सावधान</translation>
    </message>
    <message>
        <source>No batch on the shelf would get another verdict.</source>
        <translation>शेल्फ़ पर किसी बैच का नतीजा नहीं बदलेगा।</translation>
    </message>
    <message>
        <source>Without it the standard holds: {0}</source>
        <translation>इसके बिना मानक नियम लागू है: {0}</translation>
    </message>
    <message>
        <source>Without it this holds: {0}</source>
        <translation>इसके बिना यह लागू है: {0}</translation>
    </message>
</context>
<context>
    <name>PrintedWords</name>
    <message>
        <source>Best before {0}</source>
        <translation>{0} से पहले बेहतर</translation>
    </message>
    <message>
        <source>Use by {0}</source>
        <translation>{0} तक इस्तेमाल करें</translation>
    </message>
</context>
<context>
    <name>ProductPart</name>
    <message>
        <source>The digits below the bars. Or scan the pack.</source>
        <translation>लकीरों के नीचे के अंक। या पैक स्कैन करें।</translation>
    </message>
    <message>
        <source>This product is not recorded yet. Say what it is; it is recorded as well.</source>
        <translation>यह उत्पाद अभी दर्ज नहीं है। बताएँ कि यह क्या है; यह भी दर्ज हो जाएगा।</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
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
    <name>ProofsPage</name>
    <message>
        <source>Looking at the log</source>
        <translation>लॉग देखा जा रहा है</translation>
    </message>
    <message>
        <source>Proofs</source>
        <translation>प्रमाण</translation>
    </message>
    <message>
        <source>This kiosk is on its own</source>
        <translation>यह कियोस्क अकेला काम कर रहा है</translation>
    </message>
    <message>
        <source>What is recorded here is signed and chained. A log that others can check needs a server.</source>
        <translation>यहाँ दर्ज हर बात पर हस्ताक्षर होता है और वह पिछली से जुड़ी रहती है। ऐसे लॉग के लिए, जिसे दूसरे जाँच सकें, सर्वर चाहिए।</translation>
    </message>
</context>
<context>
    <name>ProofsStation</name>
    <message>
        <source>Proofs</source>
        <translation>प्रमाण</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>सहेजा गया: {0}</translation>
    </message>
    <message>
        <source>The log of the server does not fit what it was. Call head office.</source>
        <translation>सर्वर का लॉग पहले जैसा नहीं रहा। मुख्यालय को फ़ोन करें।</translation>
    </message>
    <message>
        <source>The log of what was recorded, and where it is anchored.</source>
        <translation>दर्ज बातों का लॉग, और वह कहाँ सुरक्षित किया गया है।</translation>
    </message>
    <message>
        <source>The new log is accepted.</source>
        <translation>नया लॉग स्वीकार हो गया।</translation>
    </message>
</context>
<context>
    <name>ProofsWords</name>
    <message numerus="yes">
        <source>%Ln entry(ies)</source>
        <translation>
            <numerusform>%Ln प्रविष्टि</numerusform>
            <numerusform>%Ln प्रविष्टियाँ</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept the log that was begun again?</source>
        <translation>नए सिरे से शुरू हुआ लॉग स्वीकार करें?</translation>
    </message>
    <message>
        <source>Accept the new log</source>
        <translation>नया लॉग स्वीकार करें</translation>
    </message>
    <message>
        <source>Anchored</source>
        <translation>सुरक्षित किया गया</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>प्रविष्टियाँ</translation>
    </message>
    <message>
        <source>Everything fits</source>
        <translation>सब मेल खाता है</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>फ़िंगरप्रिंट</translation>
    </message>
    <message>
        <source>It has a new name, and nothing ties it to the one before. Head office does this after a disaster, and tells you so.</source>
        <translation>इसका नाम नया है और पिछले से इसका कोई संबंध नहीं है। मुख्यालय ऐसा किसी बड़ी हानि के बाद करता है और आपको बताता है।</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>आख़िरी बार देखा</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>रहने दें</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>लॉग</translation>
    </message>
    <message>
        <source>No head seen yet</source>
        <translation>अभी कोई स्थिति नहीं देखी गई</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>अभी नहीं</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>कुछ नहीं</translation>
    </message>
    <message>
        <source>Only when head office told you so. This kiosk then trusts the new log from its beginning, and keeps the evidence about the old one.</source>
        <translation>केवल तब, जब मुख्यालय ने आपसे ऐसा कहा हो। फिर यह कियोस्क नए लॉग पर शुरू से भरोसा करेगा और पुराने के सबूत रखेगा।</translation>
    </message>
    <message>
        <source>Since {0}, {1}</source>
        <translation>{0}, {1} से</translation>
    </message>
    <message>
        <source>The kiosk goes on answering; it trusts nothing newer of this log until that is cleared up.</source>
        <translation>कियोस्क जवाब देता रहता है; जब तक यह साफ़ न हो, वह इस लॉग की किसी नई बात पर भरोसा नहीं करता।</translation>
    </message>
    <message>
        <source>The kiosk looks at the log each time it reaches its server.</source>
        <translation>जब भी कियोस्क सर्वर से जुड़ता है, वह लॉग देखता है।</translation>
    </message>
    <message>
        <source>The log does not fit</source>
        <translation>लॉग मेल नहीं खाता</translation>
    </message>
    <message>
        <source>The log is shorter than it was: entries are missing.</source>
        <translation>लॉग पहले से छोटा है: प्रविष्टियाँ गायब हैं।</translation>
    </message>
    <message>
        <source>The log of the server was changed</source>
        <translation>सर्वर का लॉग बदला गया है</translation>
    </message>
    <message>
        <source>The log only ever grew since this kiosk first looked. What was recorded here is in it, or waits to be.</source>
        <translation>जब से इस कियोस्क ने पहली बार देखा, लॉग केवल बढ़ा है। यहाँ दर्ज बातें उसमें हैं, या जुड़ने वाली हैं।</translation>
    </message>
    <message>
        <source>The server began another log</source>
        <translation>सर्वर ने दूसरा लॉग शुरू किया है</translation>
    </message>
    <message>
        <source>The server cannot prove that its log only grew: what was in it before may have been changed.</source>
        <translation>सर्वर साबित नहीं कर सकता कि उसका लॉग केवल बढ़ा है: पहले की बातें बदली हो सकती हैं।</translation>
    </message>
    <message>
        <source>The server shows two different logs of the same size: one of them is not what other kiosks see.</source>
        <translation>सर्वर एक ही आकार के दो अलग लॉग दिखाता है: उनमें से एक दूसरे कियोस्क को नहीं दिखता।</translation>
    </message>
    <message>
        <source>This kiosk, {0}, and the others of the organisation</source>
        <translation>यह कियोस्क, {0}, और संस्था के बाकी कियोस्क</translation>
    </message>
    <message>
        <source>Up to entry {0}, in block {1} of chain {2}, {3}</source>
        <translation>प्रविष्टि {0} तक, चेन {2} के ब्लॉक {1} में, {3}</translation>
    </message>
    <message>
        <source>Waiting for a receipt</source>
        <translation>रसीद का इंतज़ार</translation>
    </message>
    <message>
        <source>Witnessed by</source>
        <translation>गवाह</translation>
    </message>
</context>
<context>
    <name>ReadingCard</name>
    <message>
        <source>Fetching the data of this site</source>
        <translation>इस जगह की जानकारी लाई जा रही है</translation>
    </message>
</context>
<context>
    <name>RecallPanel</name>
    <message>
        <source>An allergen is not declared</source>
        <translation>एलर्जी वाली चीज़ नहीं बताई गई</translation>
    </message>
    <message>
        <source>Choose one above or type it. Shoppers read it.</source>
        <translation>ऊपर से चुनें या लिखें। ग्राहक इसे पढ़ते हैं।</translation>
    </message>
    <message>
        <source>Do not recall</source>
        <translation>वापस न मँगाएँ</translation>
    </message>
    <message>
        <source>Foreign bodies found</source>
        <translation>बाहरी चीज़ें मिलीं</translation>
    </message>
    <message>
        <source>Germs found</source>
        <translation>रोगाणु मिले</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>कारण</translation>
    </message>
    <message>
        <source>Recall the batch</source>
        <translation>बैच वापस मँगाएँ</translation>
    </message>
    <message>
        <source>Say why: shoppers are told the reason.</source>
        <translation>कारण बताएँ: ग्राहकों को यह बताया जाता है।</translation>
    </message>
    <message>
        <source>The cold chain was broken</source>
        <translation>ठंडा रखने की कड़ी टूटी</translation>
    </message>
    <message>
        <source>Why is it recalled?</source>
        <translation>इसे वापस क्यों मँगाया जा रहा है?</translation>
    </message>
</context>
<context>
    <name>ReceiptGlance</name>
    <message>
        <source>Receipt</source>
        <translation>रसीद</translation>
    </message>
    <message>
        <source>The code of this receipt</source>
        <translation>इस रसीद का कोड</translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message>
        <source>Looking for the receipt</source>
        <translation>रसीद ढूँढी जा रही है</translation>
    </message>
    <message>
        <source>Point the camera of your phone at the code.</source>
        <translation>अपने फ़ोन का कैमरा कोड की ओर करें।</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>छापें</translation>
    </message>
    <message>
        <source>The answer is signed and recorded here. A receipt that others can check needs a server, and this kiosk is not connected to one.</source>
        <translation>जवाब पर हस्ताक्षर करके उसे यहाँ दर्ज किया गया है। ऐसी रसीद के लिए, जिसे दूसरे जाँच सकें, सर्वर चाहिए, और यह कियोस्क किसी से जुड़ा नहीं है।</translation>
    </message>
    <message>
        <source>The code of this receipt</source>
        <translation>इस रसीद का कोड</translation>
    </message>
    <message>
        <source>This kiosk is on its own</source>
        <translation>यह कियोस्क अकेला काम कर रहा है</translation>
    </message>
    <message>
        <source>Your receipt</source>
        <translation>आपकी रसीद</translation>
    </message>
</context>
<context>
    <name>ReceiptStation</name>
    <message>
        <source>The slip is on its way.</source>
        <translation>पर्ची छप रही है।</translation>
    </message>
</context>
<context>
    <name>ReceiptWords</name>
    <message>
        <source>A photo of the code is as good as this paper.</source>
        <translation>कोड की फ़ोटो भी इस काग़ज़ जितनी ही अच्छी है।</translation>
    </message>
    <message>
        <source>Anchor</source>
        <translation>चेन में</translation>
    </message>
    <message>
        <source>Anchored in block {0}</source>
        <translation>ब्लॉक {0} में दर्ज</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>जवाब</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>बैच</translation>
    </message>
    <message>
        <source>Block {0} of chain {1}</source>
        <translation>चेन {1} का ब्लॉक {0}</translation>
    </message>
    <message>
        <source>In the log</source>
        <translation>लॉग में है</translation>
    </message>
    <message>
        <source>In the log and anchored</source>
        <translation>लॉग में है और सुरक्षित किया गया</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>कियोस्क</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>अभी नहीं</translation>
    </message>
    <message>
        <source>Number {0}</source>
        <translation>संख्या {0}</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>आने वाला है</translation>
    </message>
    <message>
        <source>Place in the log</source>
        <translation>लॉग में जगह</translation>
    </message>
    <message>
        <source>Point the camera of a phone at the code: a page opens and checks it.</source>
        <translation>फ़ोन का कैमरा कोड की ओर करें: एक पेज खुलेगा जो इसे जाँचता है।</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>उत्पाद</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>दर्ज</translation>
    </message>
    <message>
        <source>Recorded here</source>
        <translation>यहाँ दर्ज</translation>
    </message>
    <message>
        <source>The answer stands in a log that all kiosks watch, and a chain outside the shop holds the log&apos;s fingerprint. Nobody can change it any more.</source>
        <translation>जवाब ऐसे लॉग में है जिस पर सभी कियोस्क नज़र रखते हैं, और दुकान से बाहर की एक चेन में उसका फ़िंगरप्रिंट है। अब इसे कोई नहीं बदल सकता।</translation>
    </message>
    <message>
        <source>The answer stands in a log that all kiosks watch. Nobody can change it or take it out without being noticed, not even the shop.</source>
        <translation>जवाब ऐसे लॉग में है जिस पर सभी कियोस्क नज़र रखते हैं। कोई भी, दुकान भी नहीं, इसे चुपचाप बदल या हटा नहीं सकता।</translation>
    </message>
    <message>
        <source>This kiosk signed what it answered. The proof that nobody can take it back follows from the log, and this page shows it by itself.</source>
        <translation>इस कियोस्क ने अपने जवाब पर हस्ताक्षर किया है। इसका प्रमाण कि कोई इसे वापस नहीं ले सकता, लॉग से आएगा और यह पेज उसे अपने आप दिखाएगा।</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>RefusalWords</name>
    <message>
        <source>An entry before it is missing.</source>
        <translation>इससे पहले की एक प्रविष्टि नहीं है।</translation>
    </message>
    <message>
        <source>Batch archived or brought back</source>
        <translation>बैच संग्रहित या वापस लाया गया</translation>
    </message>
    <message>
        <source>Batch recalled</source>
        <translation>बैच वापस मँगाया गया</translation>
    </message>
    <message>
        <source>Batch recorded or changed</source>
        <translation>बैच दर्ज किया या बदला गया</translation>
    </message>
    <message>
        <source>Call an operator.</source>
        <translation>सर्वर संचालक को बुलाएँ।</translation>
    </message>
    <message>
        <source>Entry {0}</source>
        <translation>प्रविष्टि {0}</translation>
    </message>
    <message>
        <source>Freshness checked</source>
        <translation>ताज़गी जाँची गई</translation>
    </message>
    <message>
        <source>Have the kiosk&apos;s site set right, then record it again.</source>
        <translation>कियोस्क की जगह ठीक करवाएँ, फिर इसे दोबारा दर्ज करें।</translation>
    </message>
    <message>
        <source>It is a secret of this kiosk, and the server kept nothing.</source>
        <translation>यह इस कियोस्क का रहस्य है, और सर्वर ने कुछ नहीं रखा।</translation>
    </message>
    <message>
        <source>Label printed</source>
        <translation>लेबल छापा गया</translation>
    </message>
    <message>
        <source>Label scanned back</source>
        <translation>लेबल वापस स्कैन किया गया</translation>
    </message>
    <message>
        <source>List imported</source>
        <translation>सूची लाई गई</translation>
    </message>
    <message>
        <source>Look at the entry and record it again.</source>
        <translation>प्रविष्टि देखें और दोबारा दर्ज करें।</translation>
    </message>
    <message>
        <source>PIN chosen</source>
        <translation>पिन चुना गया</translation>
    </message>
    <message>
        <source>PIN removed</source>
        <translation>पिन हटाया गया</translation>
    </message>
    <message>
        <source>Product recorded</source>
        <translation>उत्पाद दर्ज किया गया</translation>
    </message>
    <message>
        <source>Record the batch again.</source>
        <translation>बैच दोबारा दर्ज करें।</translation>
    </message>
    <message>
        <source>Record the batch, then do it again.</source>
        <translation>बैच दर्ज करें, फिर इसे दोबारा करें।</translation>
    </message>
    <message>
        <source>Record the product, then the batch again.</source>
        <translation>उत्पाद दर्ज करें, फिर बैच दोबारा।</translation>
    </message>
    <message>
        <source>Rule removed</source>
        <translation>नियम हटाया गया</translation>
    </message>
    <message>
        <source>Rule set</source>
        <translation>नियम तय किया गया</translation>
    </message>
    <message>
        <source>Staff unlocked the kiosk</source>
        <translation>कर्मचारी ने कियोस्क खोला</translation>
    </message>
    <message>
        <source>The clock of the kiosk went back before this entry.</source>
        <translation>इस प्रविष्टि से पहले कियोस्क की घड़ी पीछे चली गई।</translation>
    </message>
    <message>
        <source>The entry is about another site than this kiosk&apos;s.</source>
        <translation>प्रविष्टि इस कियोस्क की जगह की नहीं, किसी और जगह की है।</translation>
    </message>
    <message>
        <source>The number of the batch does not fit its product and lot.</source>
        <translation>बैच का नंबर उसके उत्पाद और लॉट से मेल नहीं खाता।</translation>
    </message>
    <message>
        <source>The server could not read the entry.</source>
        <translation>सर्वर प्रविष्टि पढ़ नहीं सका।</translation>
    </message>
    <message>
        <source>The server does not know the batch.</source>
        <translation>सर्वर इस बैच को नहीं जानता।</translation>
    </message>
    <message>
        <source>The server does not know the product.</source>
        <translation>सर्वर इस उत्पाद को नहीं जानता।</translation>
    </message>
    <message>
        <source>The server&apos;s rules do not allow what was entered.</source>
        <translation>सर्वर के नियम इस प्रविष्टि की अनुमति नहीं देते।</translation>
    </message>
    <message>
        <source>The signature of the entry is not this kiosk&apos;s.</source>
        <translation>प्रविष्टि का हस्ताक्षर इस कियोस्क का नहीं है।</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>कुछ नहीं करना है।</translation>
    </message>
    <message>
        <source>Too much of this kiosk was refused already.</source>
        <translation>इस कियोस्क की बहुत सी प्रविष्टियाँ पहले ही ठुकराई जा चुकी हैं।</translation>
    </message>
    <message>
        <source>Two kiosks use one key, and both sent this entry.</source>
        <translation>दो कियोस्क एक ही कुंजी इस्तेमाल करते हैं, और दोनों ने यह प्रविष्टि भेजी।</translation>
    </message>
    <message>
        <source>What it said was erased; only that it was made is kept.</source>
        <translation>इसकी सामग्री मिटा दी गई; केवल यह रखा गया है कि यह दर्ज हुआ था।</translation>
    </message>
    <message>
        <source>Wrong PIN typed</source>
        <translation>गलत पिन लिखा गया</translation>
    </message>
</context>
<context>
    <name>RefusalsPanel</name>
    <message>
        <source>Nothing was refused</source>
        <translation>कुछ भी नहीं ठुकराया गया</translation>
    </message>
    <message>
        <source>There are older ones. Put these right first.</source>
        <translation>और पुरानी भी हैं। पहले इन्हें ठीक करें।</translation>
    </message>
</context>
<context>
    <name>ResultPanel</name>
    <message>
        <source>Choose another list</source>
        <translation>दूसरी सूची चुनें</translation>
    </message>
    <message>
        <source>Look whether the names are right: the file is not UTF-8.</source>
        <translation>देखें कि नाम सही हैं या नहीं: फ़ाइल UTF-8 नहीं है।</translation>
    </message>
</context>
<context>
    <name>RulesPanel</name>
    <message>
        <source>A product follows its own rule, else that of its category, else the first.</source>
        <translation>उत्पाद पर उसका अपना नियम लागू होता है, नहीं तो उसकी श्रेणी का, नहीं तो पहला।</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>श्रेणियाँ</translation>
    </message>
    <message>
        <source>Find a product</source>
        <translation>उत्पाद खोजें</translation>
    </message>
    <message>
        <source>How long is it fresh?</source>
        <translation>यह कब तक ताज़ा है?</translation>
    </message>
    <message>
        <source>Its name or its number</source>
        <translation>उसका नाम या नंबर</translation>
    </message>
    <message>
        <source>No product matches.</source>
        <translation>कोई उत्पाद मेल नहीं खाता।</translation>
    </message>
</context>
<context>
    <name>ScanningPanel</name>
    <message>
        <source>All of them are live.</source>
        <translation>सभी बिक्री में हैं।</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>हो गया</translation>
    </message>
    <message>
        <source>Scan one label of each batch</source>
        <translation>हर बैच का एक लेबल स्कैन करें</translation>
    </message>
    <message>
        <source>Scan the rest later</source>
        <translation>बाकी बाद में स्कैन करें</translation>
    </message>
    <message>
        <source>Scanned: {0}</source>
        <translation>स्कैन किए: {0}</translation>
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
    <name>StaffMenuPage</name>
    <message>
        <source>Lock</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>कर्मचारी</translation>
    </message>
    <message>
        <source>Unlocked until this visit ends. Lock it when you leave the kiosk.</source>
        <translation>यह सत्र ख़त्म होने तक खुला है। कियोस्क छोड़ते समय इसे बंद करें।</translation>
    </message>
</context>
<context>
    <name>StaffStation</name>
    <message>
        <source>Camera, scanner, printer: what works and what does not.</source>
        <translation>कैमरा, स्कैनर, प्रिंटर: क्या ठीक है और क्या नहीं।</translation>
    </message>
    <message>
        <source>Change PIN</source>
        <translation>पिन बदलें</translation>
    </message>
    <message>
        <source>Checkup</source>
        <translation>जाँच</translation>
    </message>
    <message>
        <source>The PIN is set.</source>
        <translation>पिन सेट हो गया।</translation>
    </message>
    <message>
        <source>The present one is asked for first.</source>
        <translation>पहले मौजूदा पिन पूछा जाएगा।</translation>
    </message>
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
    <name>StandingPanel</name>
    <message>
        <source>Asked for. This page shows what comes of it.</source>
        <translation>अनुरोध किया गया। नतीजा इसी पेज पर दिखेगा।</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>अलग करें</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>अभी मिलाएँ</translation>
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
        <source>The proofs are being checked</source>
        <translation>प्रमाण जाँचे जा रहे हैं</translation>
    </message>
    <message>
        <source>The scanner is not working</source>
        <translation>स्कैनर काम नहीं कर रहा</translation>
    </message>
    <message>
        <source>Without a connection for {0}</source>
        <translation>{0} से कनेक्शन नहीं</translation>
    </message>
    <message>
        <source>Works without a network</source>
        <translation>बिना नेटवर्क के भी चलता है</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Fewer</source>
        <translation>कम</translation>
    </message>
    <message>
        <source>More</source>
        <translation>ज़्यादा</translation>
    </message>
</context>
<context>
    <name>StepsCard</name>
    <message>
        <source>Or type this at the server:</source>
        <translation>या सर्वर पर यह लिखें:</translation>
    </message>
    <message>
        <source>Scan the picture, or open this page:</source>
        <translation>चित्र स्कैन करें या यह पेज खोलें:</translation>
    </message>
    <message>
        <source>What the operator does</source>
        <translation>सर्वर संचालक क्या करता है</translation>
    </message>
</context>
<context>
    <name>SyncStation</name>
    <message>
        <source>Connection</source>
        <translation>कनेक्शन</translation>
    </message>
    <message>
        <source>Something that was recorded here was refused.</source>
        <translation>यहाँ दर्ज की गई कोई बात ठुकराई गई।</translation>
    </message>
    <message>
        <source>The kiosk cannot write down what the server sends.</source>
        <translation>सर्वर जो भेजता है, कियोस्क उसे सहेज नहीं पा रहा।</translation>
    </message>
    <message>
        <source>The server cannot prove what it says.</source>
        <translation>सर्वर अपनी बात साबित नहीं कर सका।</translation>
    </message>
    <message>
        <source>The server lets this kiosk in no more.</source>
        <translation>सर्वर अब इस कियोस्क को अनुमति नहीं देता।</translation>
    </message>
    <message>
        <source>The server of this kiosk: what was sent, and what waits.</source>
        <translation>इस कियोस्क का सर्वर: क्या भेजा गया और क्या बाकी है।</translation>
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
    <name>ToldPanel</name>
    <message>
        <source>Print its label, stick it on and scan it back. From then on this is the answer shoppers get:</source>
        <translation>इसका लेबल प्रिंट करें, चिपकाएँ और वापस स्कैन करें। तब से ग्राहकों को यह जवाब मिलेगा:</translation>
    </message>
    <message>
        <source>Print label</source>
        <translation>लेबल प्रिंट करें</translation>
    </message>
    <message>
        <source>Shoppers are not told about this batch yet</source>
        <translation>ग्राहकों को इस बैच के बारे में अभी नहीं बताया जाता</translation>
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
        <source>Far too much for a label.</source>
        <translation>लेबल के लिए बहुत ज़्यादा।</translation>
    </message>
    <message>
        <source>Fish</source>
        <translation>मछली</translation>
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
