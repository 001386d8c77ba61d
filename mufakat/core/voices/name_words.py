"""Words that are commonly somebody's name, and words with a capital that are not; all folded."""

from mufakat.core.languages.fold import word_set

SURNAMES = word_set(
    "nguyen tran pham hoang huynh phan vu dang bui ngo duong ly truong dinh trinh doan santos reyes cruz bautista garcia "
    "mendoza torres tomas andrada castillo flores villanueva ramos tan lim lee wong chan ng goh chua koh teo ong"
)
# many of these, without their marks, are common words as well: alone at the head of a sentence they say nothing
VIETNAMESE = word_set(
    """
    anh bao chau chi cuong diep dung duc duy giang hai hanh hieu hien hoa hong hung huong huyen khanh khoa kien lan lien linh loan
    mai minh nam nga ngan ngoc nhi nhung oanh phong phuc phuong quan quang quynh tam thanh thao thu thuy tien trang trinh trung tuan
    tung tuyet uyen viet vy xuan yen
    ha my son long thi vi van
    """
)
GIVEN = VIETNAMESE | word_set(
    """
    somchai somsak somying somsri suda malee niran kanya anong arthit chai prasert wichai ploy nok fah
    noy bounmy khamla khamphone bounthavy souksavanh phonesavanh vilayvanh keo chanthavong soukanh latsamy
    sokha sophea bopha dara kosal maly phally pisey rithy samnang sovann srey theary veasna vichea chantrea
    aung kyaw thida thiri zaw htet myint nyein phyu hnin khin mya moe
    siti ahmad muhammad mohammad mohamad abdullah ali aisyah aishah fatimah nurul putri dewi budi agus wayan made ketut nyoman sari rina indah
    rizki ayu bayu dian eko joko hendra yusuf ibrahim hassan farid azlan amir zainab
    maria jose juan jun jay-ar angelica michael mary anna ana james joshua jasmine rosa pedro carlos miguel
    domingos joao manuel filomena
    david peter paul daniel sarah emma emily sophia olivia tom thomas robert linda susan kate
    """
)
NO_NAMES = word_set(
    """
    i i'm i’m i'd i’d i'll i’ll i've i’ve asean eu un unicef unhcr ilo who ngo ngos covid internet online facebook tiktok zalo youtube google messenger
    instagram line whatsapp telegram wifi tv ok mr mrs ms dr
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
    christmas easter ramadan eid songkran tet pchum ben vesak deepavali diwali new year lunar
    god allah buddha jesus christian christians muslim muslims buddhist buddhists hindu catholic islam quran koran bible
    asia asian southeast south east north west pacific africa europe america american european english french chinese malay tamil khmer thai lao
    burmese vietnamese indonesian filipino tagalog tetum portuguese hmong karen mon shan kinh tay cham rohingya
    brunei darussalam cambodia cambodian indonesia laos malaysia malaysian myanmar burma philippines philippine singapore singaporean thailand timor
    leste timorese viet vietnam nam ha noi hanoi ho chi minh city bangkok vientiane phnom penh jakarta manila kuala lumpur yangon naypyidaw dili
    bandar seri begawan mekong luang prabang savannakhet champasak siem reap battambang chiang da nang hue
    country countries region state states member members kingdom republic people democratic union province provinces city capital
    child children girl girls boy boys youth young people adult adults parent parents mother father mum mom dad grandmother grandfather teacher
    teachers school schools minister ministers ministry government president prime leader leaders police court law laws convention rights right
    roadmap declaration forum summit council commission committee plan action programme program project report national regional international
    social welfare work worker workers service services protection helpline hotline centre center hospital office day week club group community
    disability disabilities violence abuse health education participation development bac chu tich em con chau chung toi nha nuoc quoc hoi bo so
    truong viet lao thai campuchia trung hoi dong thanh pho
    """
)
