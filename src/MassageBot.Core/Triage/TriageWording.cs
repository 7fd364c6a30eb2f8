using MassageBot.Core.Wording;

namespace MassageBot.Core.Triage;

/// <summary>Questions of the triage conversation, the safety screen, and the recommendation. Lines of single rules stand with the rules.</summary>
public sealed record TriageWording
{
    /// <summary>Does something hurt, is it an injury, or to relax?</summary>
    public required Sentence AskNeed { get; init; }

    /// <summary>Button.</summary>
    public required Sentence ChoicePain { get; init; }

    /// <summary>Button.</summary>
    public required Sentence ChoiceInjury { get; init; }

    /// <summary>Button.</summary>
    public required Sentence ChoiceRelaxation { get; init; }

    /// <summary>Button.</summary>
    public required Sentence ChoicePregnancy { get; init; }

    /// <summary>Button.</summary>
    public required Sentence ChoiceNotSure { get; init; }

    /// <summary>The first of three questions for a client who has no idea: does something hurt or move badly?</summary>
    public required Sentence AskIfItHurts { get; init; }

    /// <summary>Button.</summary>
    public required Sentence ChoiceHurts { get; init; }

    /// <summary>Button.</summary>
    public required Sentence ChoiceNothingHurts { get; init; }

    /// <summary>Whole messages that say that nothing hurts.</summary>
    [Phrases]
    public required IReadOnlyList<string> NothingHurts { get; init; }

    /// <summary>The second: one place or the whole body?</summary>
    public required Sentence AskExtent { get; init; }

    /// <summary>Button.</summary>
    public required Sentence ChoiceOnePlace { get; init; }

    /// <summary>Button.</summary>
    public required Sentence ChoiceWholeBody { get; init; }

    /// <summary>The third: rest, or a goal?</summary>
    public required Sentence AskGain { get; init; }

    /// <summary>Button.</summary>
    public required Sentence ChoiceRest { get; init; }

    /// <summary>Button.</summary>
    public required Sentence ChoiceGoal { get; init; }

    /// <summary>Where it hurts.</summary>
    public required Sentence AskWhere { get; init; }

    /// <summary>Button.</summary>
    public required Sentence ChoiceNeckAndShoulders { get; init; }

    /// <summary>Button.</summary>
    public required Sentence ChoiceUpperBack { get; init; }

    /// <summary>Button.</summary>
    public required Sentence ChoiceLowerBack { get; init; }

    /// <summary>Button.</summary>
    public required Sentence ChoiceHipsAndLegs { get; init; }

    /// <summary>Button.</summary>
    public required Sentence ChoiceArmsAndHands { get; init; }

    /// <summary>Sudden pull or fall, or crept in; uses the client’s word for the place.</summary>
    [Placeholders("area")]
    public required Sentence AskSince { get; init; }

    /// <summary>The same without a place.</summary>
    public required Sentence AskSinceNoArea { get; init; }

    /// <summary>Button.</summary>
    public required Sentence ChoiceSudden { get; init; }

    /// <summary>Button.</summary>
    public required Sentence ChoiceCreptIn { get; init; }

    /// <summary>0 to 10, optional.</summary>
    public required Sentence AskSeverity { get; init; }

    /// <summary>The numbered safety screen of all six points and the emergency line, one question.</summary>
    [Placeholders("emergency")]
    public required Sentence Screen { get; init; }

    /// <summary>The same for a text message: emergency line first, at most 306 GSM-7 characters without accents.</summary>
    [Placeholders("emergency")]
    [SmsLimit(306)]
    public required Sentence ScreenSms { get; init; }

    /// <summary>Before the screen when the visit is for somebody else.</summary>
    public required Sentence ScreenForOther { get; init; }

    /// <summary>Before the screen when two come together: the answers of each count.</summary>
    public required Sentence ScreenForBoth { get; init; }

    /// <summary>The screen as a text message, about the person who comes.</summary>
    [Placeholders("emergency")]
    [SmsLimit(306)]
    public required Sentence ScreenOtherSms { get; init; }

    /// <summary>The screen as a text message, about each of two.</summary>
    [Placeholders("emergency")]
    [SmsLimit(306)]
    public required Sentence ScreenBothSms { get; init; }

    /// <summary>Words of somebody who asks what is awkward to ask: the body's own reactions, hair, shame. Found anywhere in a message.</summary>
    [Phrases]
    public required IReadOnlyList<string> AwkwardWords { get; init; }

    /// <summary>The kind answer to that: covered all the time, nothing unusual, professional, and one may say what one wants.</summary>
    public required Sentence AwkwardAnswer { get; init; }

    /// <summary>Something was said that matters for a visit that is booked already: it stands, and the team is told.</summary>
    [Placeholders("day")]
    public required Sentence VisitNoted { get; init; }

    /// <summary>Answers from an earlier visit have expired: has anything changed? The screen follows.</summary>
    public required Sentence ScreenAgain { get; init; }

    /// <summary>The screen's points in a few words each, when something else came in between.</summary>
    [SmsLimit(306)]
    public required Sentence ScreenOnceMore { get; init; }

    /// <summary>The answer could not be read: it is needed before times can be looked at. The screen follows.</summary>
    public required Sentence ScreenUnclear { get; init; }

    /// <summary>Button: none of these.</summary>
    public required Sentence ScreenChoiceNone { get; init; }

    /// <summary>Button: not sure.</summary>
    public required Sentence ScreenChoiceNotSure { get; init; }

    /// <summary>The one follow-up question for point 1: what is it, since when, fever now?</summary>
    public required Sentence FollowUpIllness { get; init; }

    /// <summary>Point 2: what happened and when; has a doctor said massage is fine?</summary>
    public required Sentence FollowUpInjuryOrSurgery { get; init; }

    /// <summary>Point 3: how many weeks; any complications?</summary>
    public required Sentence FollowUpPregnant { get; init; }

    /// <summary>Point 4: which of these, is it now or earlier, any blood thinner?</summary>
    public required Sentence FollowUpClotHeartOrCancer { get; init; }

    /// <summary>Point 5: where, since when, getting worse?</summary>
    public required Sentence FollowUpNumbnessOrWeakness { get; init; }

    /// <summary>Which of them is unclear, in the client’s words.</summary>
    public required Sentence FollowUpNotSure { get; init; }

    /// <summary>The recommendation with its reason and price.</summary>
    [Placeholders("service", "minutes", "price", "reason")]
    public required Sentence Suggest { get; init; }

    /// <summary>The same with the minutes for the first talk on top.</summary>
    [Placeholders("service", "minutes", "price", "reason", "consultation")]
    public required Sentence SuggestWithConsultation { get; init; }

    /// <summary>Before the recommendation: what it is drawn from, in the client’s own words.</summary>
    [Placeholders("words")]
    public required Sentence Heard { get; init; }

    /// <summary>Part of it: how it began.</summary>
    public required Sentence HeardCreptIn { get; init; }

    /// <summary>Part of it: how it began.</summary>
    public required Sentence HeardSudden { get; init; }

    /// <summary>Part of it, quoted.</summary>
    [Placeholders("words")]
    public required Sentence HeardQuote { get; init; }

    /// <summary>Part of it: nothing hurts.</summary>
    public required Sentence HeardNothingHurts { get; init; }

    /// <summary>Words that begin a clause which says since when. One word each.</summary>
    [Phrases]
    public required IReadOnlyList<string> SinceWords { get; init; }

    /// <summary>Words that begin the clause behind it. One word each.</summary>
    [Phrases]
    public required IReadOnlyList<string> NextClause { get; init; }

    /// <summary>Reason, where the place has just been named.</summary>
    public required Sentence ReasonPainThere { get; init; }

    /// <summary>Reason.</summary>
    [Placeholders("count")]
    public required Sentence ReasonPainMany { get; init; }

    /// <summary>Reason.</summary>
    public required Sentence ReasonPainLong { get; init; }

    /// <summary>Reason.</summary>
    public required Sentence ReasonOnePlace { get; init; }

    /// <summary>Reason.</summary>
    public required Sentence ReasonGoal { get; init; }

    /// <summary>Reason.</summary>
    public required Sentence ReasonRest { get; init; }

    /// <summary>Reason, in the middle of the sentence, with the client’s word for the place.</summary>
    [Placeholders("area")]
    public required Sentence ReasonPain { get; init; }

    /// <summary>Reason.</summary>
    public required Sentence ReasonPainNoArea { get; init; }

    /// <summary>Reason.</summary>
    public required Sentence ReasonInjury { get; init; }

    /// <summary>Reason.</summary>
    public required Sentence ReasonRelaxation { get; init; }

    /// <summary>Reason.</summary>
    public required Sentence ReasonPregnancy { get; init; }

    /// <summary>Reason.</summary>
    public required Sentence ReasonNotSure { get; init; }

    /// <summary>One alternative with its price.</summary>
    [Placeholders("service", "minutes", "price")]
    public required Sentence Alternative { get; init; }

    /// <summary>Messages that ask why this one, as a whole or as their beginning.</summary>
    [Phrases]
    public required IReadOnlyList<string> AsksWhy { get; init; }

    /// <summary>Whole messages that take the alternative.</summary>
    [Phrases]
    public required IReadOnlyList<string> TakesTheOther { get; init; }

    /// <summary>Answer to "why": what therapeutic work does for this.</summary>
    public required Sentence WhyTherapeutic { get; init; }

    /// <summary>Answer to "why": what relaxation does for this.</summary>
    public required Sentence WhyRelaxation { get; init; }

    /// <summary>Answer to "why".</summary>
    public required Sentence WhyPregnancy { get; init; }

    /// <summary>After it: the client decides; the other one is fine too.</summary>
    [Placeholders("service")]
    public required Sentence YourChoice { get; init; }

    /// <summary>Shall I look at times?</summary>
    public required Sentence AskShallILook { get; init; }

    /// <summary>Button: a service with its length.</summary>
    [Placeholders("service", "minutes")]
    public required Sentence ChoiceTake { get; init; }

    /// <summary>Button.</summary>
    public required Sentence ChoiceTellMeMore { get; init; }

    /// <summary>Because of what was said, a therapist looks first and then confirms.</summary>
    public required Sentence PendingNote { get; init; }

    /// <summary>Because of what was said no slot is taken before a doctor has looked; offers a call-back.</summary>
    [Placeholders("phone")]
    public required Sentence NoSlotYet { get; init; }

    /// <summary>The same without a phone.</summary>
    public required Sentence NoSlotYetNoPhone { get; init; }

    /// <summary>A parent or guardian has to book; offers a call-back or the phone.</summary>
    [Placeholders("phone", "age")]
    public required Sentence GuardianFirst { get; init; }

    /// <summary>The client goes on writing after an emergency line: the number again, nothing else.</summary>
    [Placeholders("emergency")]
    public required Sentence EmergencyAgain { get; init; }

    /// <summary>Small talk after an emergency line: write again any time to book.</summary>
    public required Sentence EmergencyQuiet { get; init; }

    /// <summary>The client says it was a joke, a typo, or is resolved: acknowledged, goes on.</summary>
    public required Sentence EmergencyWithdrawn { get; init; }

    /// <summary>Online booking is closed in this conversation; the clinic’s phone for anything else.</summary>
    [Placeholders("phone")]
    public required Sentence BoundaryClosed { get; init; }

    /// <summary>The same without a phone.</summary>
    public required Sentence BoundaryClosedNoPhone { get; init; }

    /// <summary>The visit can be this many days from now at the earliest.</summary>
    [Placeholders("days")]
    public required Sentence NotedLater { get; init; }

    /// <summary>The question for the need a second time, shorter.</summary>
    public required Sentence AskNeedAgain { get; init; }

    /// <summary>The question for the place a second time.</summary>
    public required Sentence AskWhereAgain { get; init; }

    /// <summary>The question for the onset a second time, shorter.</summary>
    public required Sentence AskSinceAgain { get; init; }

    /// <summary>The question for how bad it is a second time.</summary>
    public required Sentence AskSeverityAgain { get; init; }

    /// <summary>The same as the number after an emergency, every other time.</summary>
    [Placeholders("emergency")]
    public required Sentence EmergencyOnceMore { get; init; }

    /// <summary>The same as the quiet line after an emergency, every other time.</summary>
    public required Sentence EmergencyQuietOther { get; init; }
}
