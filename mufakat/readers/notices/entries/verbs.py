"""What an entry's verb says in a whole sentence. Verbs that are missing here stand in the journal's own words."""

from django.utils.translation import gettext_noop

WRITTEN = {
    "silence opened": gettext_noop("“%(title)s”: a silence procedure was opened; it closes at %(closes)s."),
    "silence notified": gettext_noop("“%(title)s”: members were told of the silence procedure."),
    "silence extended": gettext_noop("“%(title)s”: the silence procedure was extended until %(closes)s."),
    "silence broken": gettext_noop("“%(title)s”: %(member)s broke the silence; the procedure is over."),
    "silence stopped": gettext_noop(
        "“%(title)s”: the chair took the text back; the silence procedure is over."
    ),
    "silence declared": gettext_noop("“%(title)s”: the chair declared the result of the silence procedure."),
    "silence announced": gettext_noop(
        "“%(title)s”: the members were written to how the silence procedure ended."
    ),
    "ad_referendum opened": gettext_noop("“%(title)s”: replies in writing were asked for until %(closes)s."),
    "ad_referendum notified": gettext_noop(
        "“%(title)s”: members were told that replies in writing are awaited."
    ),
    "ad_referendum extended": gettext_noop(
        "“%(title)s”: the time for replies in writing was extended until %(closes)s."
    ),
    "ad_referendum stopped": gettext_noop(
        "“%(title)s”: the chair took the text back; no more replies are awaited."
    ),
    "ad_referendum announced": gettext_noop(
        "“%(title)s”: the members were written to how the replies ended."
    ),
}
VERBS = {
    # texts
    "begin text": gettext_noop("Work on %(what)s was begun."),
    "issue draft": gettext_noop("A draft of %(what)s was issued."),
    "issue translation": gettext_noop("A translation of a draft of %(what)s is there."),
    "release text": gettext_noop("The adopted text of %(what)s may be read by everybody."),
    "circulate draft": gettext_noop("A draft of %(what)s was sent out for consultation."),
    "extend circulation": gettext_noop("There is more time to answer about %(what)s."),
    "close circulation": gettext_noop("The consultation on %(what)s was closed."),
    "acknowledge receipt": gettext_noop("An addressee has the draft of %(what)s."),
    "hand over": gettext_noop("An addressee was handed the draft of %(what)s."),
    "confirm submission": gettext_noop("A submission on a draft of %(what)s was confirmed."),
    "withdraw submission": gettext_noop("A submission on a draft of %(what)s was withdrawn."),
    "remind": gettext_noop("A reminder about %(what)s was put in the outbox."),
    "answer amendment": gettext_noop("An amendment to %(what)s was answered."),
    "agree wording": gettext_noop("A wording in %(what)s was agreed."),
    "agree provision": gettext_noop("A change of the order of %(what)s was agreed."),
    "reopen wording": gettext_noop("A wording in %(what)s was reopened."),
    "propose wording": gettext_noop("The drafters proposed a wording in %(what)s."),
    "take up amendment": gettext_noop("A member took up a wording proposed for %(what)s."),
    "let go amendment": gettext_noop("A member let go of a wording proposed for %(what)s."),
    "say of paragraph": gettext_noop("How far a paragraph of %(what)s is was recorded."),
    "begin working text": gettext_noop("Work on the next draft of %(what)s was begun."),
    "import text": gettext_noop("A text was brought in as the working text of %(what)s."),
    "receive file": gettext_noop("A file about %(what)s was received and waits for a person."),
    "answer doubts": gettext_noop("Doubtful paragraphs of a file about %(what)s were looked at."),
    "name national submission": gettext_noop(
        "Which submission on a draft of %(what)s is the national one was said."
    ),
    "set aside submission": gettext_noop("A file about %(what)s was set aside."),
    "look again at submission": gettext_noop("A confirmed submission on a draft of %(what)s waits again."),
    "carry submission": gettext_noop(
        "What a delegation wished was carried over to the next draft of %(what)s."
    ),
    "use link": gettext_noop("An addressee answered about %(what)s by its link."),
    "withdraw addressee": gettext_noop("An addressee is no longer asked about %(what)s."),
    "set reminders": gettext_noop("When the silent are reminded about %(what)s was set."),
    "join wordings": gettext_noop("Nearly equal wordings in %(what)s were joined."),
    "join provisions": gettext_noop("Nearly equal paragraphs of %(what)s were joined."),
    "part wordings": gettext_noop("Joined wordings in %(what)s were set apart again."),
    # recommendations
    "add recommendation": gettext_noop("It was recorded: %(what)s."),
    "answer": gettext_noop("It was answered in writing: %(what)s."),
    "take up": gettext_noop("It was taken up in a text: %(what)s."),
    "answer with action": gettext_noop("An action answers it: %(what)s."),
    "dropped": gettext_noop("It was dropped: %(what)s."),
    "merged into": gettext_noop("It was merged into another: %(what)s."),
    "superseded by": gettext_noop("Another took its place: %(what)s."),
    "take back link": gettext_noop("A link of it was said in error and is taken back: %(what)s."),
    "show note": gettext_noop("An organisation’s signed note on it is shown: %(what)s."),
    "sign note": gettext_noop("An organisation signed a note on it: %(what)s."),
    "decline note": gettext_noop("A signed note on it is not shown: %(what)s."),
    "withdraw note": gettext_noop("An organisation withdrew its note on it: %(what)s."),
    # meetings
    "plan meeting": gettext_noop("%(what)s was planned."),
    "announce meeting": gettext_noop("%(what)s announced its next meeting."),
    "move meeting": gettext_noop("%(what)s was moved to other days."),
    "describe meeting": gettext_noop("The particulars of %(what)s were changed."),
    "open meeting": gettext_noop("%(what)s was opened."),
    "close meeting": gettext_noop("%(what)s was closed."),
    "change agenda": gettext_noop("The agenda of %(what)s was changed."),
    "take up item": gettext_noop("%(what)s took up an item of its agenda."),
    "record outcome": gettext_noop("An outcome of %(what)s was recorded."),
    "keep record": gettext_noop("The record of %(what)s was kept up."),
    "adopt record": gettext_noop("The record of %(what)s was adopted."),
    "add paper": gettext_noop("A paper was added to those of %(what)s."),
    "invite": gettext_noop("A delegation was invited to %(what)s."),
    "take part": gettext_noop("Who takes part in %(what)s was recorded."),
    "confirm report": gettext_noop("A report about %(what)s was confirmed."),
    "publish news": gettext_noop("There is news of %(what)s."),
    "declare recommendations": gettext_noop("The recommendations of %(what)s were declared."),
    "draft recommendations": gettext_noop("The recommendations of %(what)s are being drafted."),
    "release recommendations": gettext_noop("The recommendations of %(what)s may be read by everybody."),
    "receive report": gettext_noop("A report about a meeting came in and waits for a person."),
    "set report aside": gettext_noop("A report about a meeting was set aside."),
    "link outcome": gettext_noop("An outcome of %(what)s was linked to what it concerns."),
    "add picture": gettext_noop("A picture was added to the news."),
    # plans and reports
    "put in force": gettext_noop("The actions of %(what)s were put in force."),
    "agree plan": gettext_noop("An edition of the plan for %(what)s was agreed."),
    "carry out provision": gettext_noop("An action carries out a part of %(what)s."),
    "add indicator": gettext_noop("An indicator of %(what)s was added."),
    "change indicator": gettext_noop("An indicator of %(what)s was changed."),
    "drop indicator": gettext_noop("An indicator of %(what)s was taken off."),
    "share out": gettext_noop("Who leads and supports in %(what)s was recorded."),
    "open round": gettext_noop("A reporting round on %(what)s was opened."),
    "release round": gettext_noop("A reporting round on %(what)s was released."),
    "tell totals": gettext_noop("The totals of the region for %(what)s were told."),
    "submit report": gettext_noop("A report on progress came in: %(what)s."),
    "accept report": gettext_noop("A report on progress stands: %(what)s."),
    "ask about report": gettext_noop("A question was asked about a report on progress: %(what)s."),
    "answer question": gettext_noop("A question about a report on progress was answered: %(what)s."),
    "release report": gettext_noop("A report on progress was released: %(what)s."),
    "order consolidated report": gettext_noop("A consolidated report was ordered: %(what)s."),
    "write consolidated report": gettext_noop("A consolidated report was written: %(what)s."),
    "release consolidated report": gettext_noop("A consolidated report was released: %(what)s."),
    "amend plan": gettext_noop("A decision amended the plan for %(what)s; there is a new edition."),
    "receive workbook": gettext_noop("A workbook came in: %(what)s."),
    "clear report": gettext_noop("A report on progress was cleared at home: %(what)s."),
    # time frames
    "plan": gettext_noop("The time frame of %(what)s was changed."),
    "link plan": gettext_noop("In the time frame of %(what)s it was recorded what took place."),
    "agree time frame": gettext_noop("An edition of the time frame of %(what)s was agreed."),
    # what is shared
    "publish structure": gettext_noop(
        "A structure of social protection for children was published: %(what)s."
    ),
    "release structure": gettext_noop(
        "A structure of social protection for children was released: %(what)s."
    ),
    "publish practice": gettext_noop("A practice was published: %(what)s."),
    "open session": gettext_noop("A session with children was opened; consent and assent are confirmed."),
    "enter voice": gettext_noop("What was said in a session with children was entered."),
    "approve voice": gettext_noop(
        "What was said in a session with children was approved; everybody may read it."
    ),
    "ask voice back": gettext_noop("A voice of children was asked back."),
    "answer children": gettext_noop("Children were told what came of what they said."),
    "begin structure": gettext_noop("A delegation began to enter its structure of social protection."),
    "save row of structure": gettext_noop("A row of a structure of social protection was saved."),
    "date structure": gettext_noop("The day a structure of social protection stands for was set."),
    "ask to clear structure": gettext_noop(
        "A structure of social protection was put before the authority at home."
    ),
    "give structure back": gettext_noop("A structure of social protection was given back with reasons."),
    "write practice": gettext_noop("What a delegation shares was written down: %(what)s."),
    "add presentation to practice": gettext_noop("A presentation was added to a practice: %(what)s."),
    "send practice": gettext_noop("A practice was sent to the secretariat: %(what)s."),
    "ask back practice": gettext_noop("The secretariat asked back about a practice: %(what)s."),
    "decline practice": gettext_noop("A practice was not published: %(what)s."),
    "withdraw practice": gettext_noop("A practice was withdrawn: %(what)s."),
    "take up again practice": gettext_noop("A practice was taken up again: %(what)s."),
    "change voice": gettext_noop("What was said in a session with children was changed."),
    "decline voice": gettext_noop("A voice of children was declined; its words were erased."),
    "take voice out": gettext_noop("A voice of children was taken out and erased; the facilitator was told."),
    "withdraw voice": gettext_noop("A voice of children was withdrawn; its words were erased."),
    "withdraw session": gettext_noop("A session with children was withdrawn; all that was said was erased."),
    "name safeguarding person": gettext_noop("Somebody was named to protect a session with children."),
    "refer harm": gettext_noop(
        "A disclosure in a session with children was referred by the organisation’s own procedure."
    ),
    "see referral": gettext_noop("A referral from a session with children was seen."),
    # bodies
    "give seat": gettext_noop("A seat was given in %(what)s."),
    "end seat": gettext_noop("A seat in %(what)s ended."),
    "set rules of a body": gettext_noop("How %(what)s decides in writing was set."),
    "new edition of a route": gettext_noop(
        "There is a new edition of a route for journeys that start from now on."
    ),
    # clearance at home
    "open clearance": gettext_noop("A delegation began its own review."),
    "invite reviewer": gettext_noop("A reviewer was invited at home."),
    "answer review": gettext_noop("A reviewer answered at home."),
    "gather review": gettext_noop("Answers of a reviewer were taken in."),
    "clear": gettext_noop("The authority at home cleared the text."),
    "clear at home": gettext_noop("The authority at home cleared what is put forward."),
    "send cleared text": gettext_noop("The text cleared at home was sent."),
    # people
    "add person": gettext_noop("A sign-in was given: %(what)s."),
    "give password": gettext_noop("A new password was given: %(what)s."),
    "give mandate": gettext_noop("A mandate was given: %(what)s."),
    "end mandate": gettext_noop("A mandate ended: %(what)s."),
    "describe mandate": gettext_noop("An entry of the directory was changed: %(what)s."),
    "send mails": gettext_noop("Mails were looked through and sent."),
    # what was loaded
    "load profile": gettext_noop("The profile was loaded: %(what)s."),
    "tell story": gettext_noop("The demonstration was loaded."),
    "tell meetings": gettext_noop("The meetings of the demonstration were loaded."),
    "tell knowledge": gettext_noop("The practices and structures of the demonstration were loaded."),
    "tell voices": gettext_noop("The sessions with children of the demonstration were loaded."),
    "tell results": gettext_noop("What the rounds of the demonstration came to was loaded."),
}
