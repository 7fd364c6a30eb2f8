using MassageBot.Core.Wording;

namespace MassageBot.Core.Booking;

/// <summary>Questions and answers on the way to a booked visit.</summary>
public sealed record BookingWording
{
    /// <summary>Which massage?</summary>
    public required Sentence AskService { get; init; }

    /// <summary>How long? Buttons with lengths and prices follow.</summary>
    [Placeholders("service")]
    public required Sentence AskMinutes { get; init; }

    /// <summary>That length is not on the menu for this service; asks again, buttons follow.</summary>
    [Placeholders("minutes", "service")]
    public required Sentence MinutesNotOffered { get; init; }

    /// <summary>Which day and time; a woman or a man can be wished for too.</summary>
    public required Sentence AskWhen { get; init; }

    /// <summary>A time is known, the day is missing.</summary>
    [Placeholders("time")]
    public required Sentence AskDay { get; init; }

    /// <summary>There is no such date.</summary>
    public required Sentence WhenInvalid { get; init; }

    /// <summary>That is in the past.</summary>
    public required Sentence WhenPast { get; init; }

    /// <summary>The clinic is closed then; opening hours.</summary>
    [Placeholders("hours")]
    public required Sentence WhenClosed { get; init; }

    /// <summary>Too far ahead.</summary>
    [Placeholders("days")]
    public required Sentence WhenTooFar { get; init; }

    /// <summary>Two readings of a day are open.</summary>
    [Placeholders("first", "second")]
    public required Sentence WhenWhich { get; init; }

    /// <summary>Free times on one day; buttons or numbers follow.</summary>
    [Placeholders("day")]
    public required Sentence OfferSlots { get; init; }

    /// <summary>Free times over several days; buttons or numbers follow.</summary>
    public required Sentence OfferSlotsSeveralDays { get; init; }

    /// <summary>Nothing at the wished time; the nearest free times follow.</summary>
    public required Sentence OfferNearest { get; init; }

    /// <summary>The therapist that was wished for, not insisted on, has no time then; the times with others follow.</summary>
    [Placeholders("therapist")]
    public required Sentence NamedNotFree { get; init; }

    /// <summary>A woman was wished for, not insisted on, and none is free then.</summary>
    public required Sentence NoWomanFree { get; init; }

    /// <summary>A man was wished for, not insisted on, and none is free then.</summary>
    public required Sentence NoManFree { get; init; }

    /// <summary>Nothing free in what was wished; asks for another day or time.</summary>
    public required Sentence NoSlots { get; init; }

    /// <summary>One slot of one day: time and therapist.</summary>
    [Placeholders("time", "therapist")]
    public required Sentence SlotChoice { get; init; }

    /// <summary>One slot with its day.</summary>
    [Placeholders("day", "time", "therapist")]
    public required Sentence SlotChoiceWithDay { get; init; }

    /// <summary>Button: other times.</summary>
    public required Sentence ChoiceMoreTimes { get; init; }

    /// <summary>Somebody else has just taken it; others follow.</summary>
    public required Sentence SlotTaken { get; init; }

    /// <summary>The held slot has run out meanwhile; looks again.</summary>
    public required Sentence HoldGone { get; init; }

    /// <summary>First name for the visit.</summary>
    public required Sentence AskName { get; init; }

    /// <summary>Could not read a first name there.</summary>
    public required Sentence NameUnclear { get; init; }

    /// <summary>Mobile number.</summary>
    public required Sentence AskPhone { get; init; }

    /// <summary>Could not read a number there.</summary>
    public required Sentence PhoneUnclear { get; init; }

    /// <summary>Service, length, weekday, date, time, zone, therapist, price.</summary>
    [Placeholders("service", "minutes", "day", "time", "zone", "therapist", "price")]
    public required Sentence ReadBack { get; init; }

    /// <summary>The talk of a first visit is on top; who has been here before says so.</summary>
    [Placeholders("minutes")]
    public required Sentence ReadBackConsultation { get; init; }

    /// <summary>A therapist looks first, then confirms.</summary>
    public required Sentence ReadBackPending { get; init; }

    /// <summary>The policy that is accepted with the yes.</summary>
    [Placeholders("policy")]
    public required Sentence ReadBackPolicy { get; init; }

    /// <summary>With the yes the health answers are kept for the therapist; how to say no to that.</summary>
    public required Sentence ReadBackConsent { get; init; }

    /// <summary>With the yes a reminder comes by text; how to say no to that.</summary>
    public required Sentence ReadBackTexts { get; init; }

    /// <summary>The name on the visit.</summary>
    [Placeholders("name")]
    public required Sentence ReadBackName { get; init; }

    /// <summary>The clinic's price is another one than was read back a moment ago: said before anything is booked.</summary>
    public required Sentence PriceChanged { get; init; }

    /// <summary>Shall I book it?</summary>
    public required Sentence AskConfirm { get; init; }

    /// <summary>Button: yes, book it.</summary>
    public required Sentence ChoiceConfirm { get; init; }

    /// <summary>Button: change something.</summary>
    public required Sentence ChoiceChange { get; init; }

    /// <summary>Button: do not book.</summary>
    public required Sentence ChoiceDrop { get; init; }

    /// <summary>What should be different?</summary>
    public required Sentence AskWhatToChange { get; init; }

    /// <summary>Acknowledges a correction in a word or two; the next question follows.</summary>
    public required Sentence Changed { get; init; }

    /// <summary>The day that was understood; another question follows.</summary>
    [Placeholders("day")]
    public required Sentence DayNoted { get; init; }

    /// <summary>The day and time that were understood; another question follows.</summary>
    [Placeholders("day", "time")]
    public required Sentence DayAndTimeNoted { get; init; }

    /// <summary>Acknowledges something said ahead of its question, in a word; the open question follows.</summary>
    public required Sentence Noted { get; init; }

    /// <summary>I am booking it now.</summary>
    public required Sentence Booking { get; init; }

    /// <summary>Still waiting for the calendar.</summary>
    public required Sentence StillBooking { get; init; }

    /// <summary>Booked, with weekday, date, time, zone, therapist, code.</summary>
    [Placeholders("service", "minutes", "day", "time", "zone", "therapist", "code")]
    public required Sentence Booked { get; init; }

    /// <summary>Held, and a therapist confirms it.</summary>
    [Placeholders("service", "minutes", "day", "time", "zone", "therapist", "code")]
    public required Sentence BookedPending { get; init; }

    /// <summary>Button: wait until something comes free.</summary>
    public required Sentence ChoiceWait { get; init; }

    /// <summary>On the waiting list; told in this chat while it is open, else by a call to that number.</summary>
    [Placeholders("phone")]
    public required Sentence WaitJoined { get; init; }

    /// <summary>The same in a channel that reaches the client at any time.</summary>
    public required Sentence WaitJoinedHere { get; init; }

    /// <summary>The calendar does not answer; it is tried on.</summary>
    public required Sentence WaitDelayed { get; init; }

    /// <summary>There is no list to be put on: the front desk has a note and calls.</summary>
    public required Sentence WaitPassedOn { get; init; }

    /// <summary>A time came free and is held until then; take, pass or leave the list.</summary>
    [Placeholders("day", "time", "therapist", "until")]
    public required Sentence WaitOffer { get; init; }

    /// <summary>Button.</summary>
    public required Sentence ChoiceTake { get; init; }

    /// <summary>Button.</summary>
    public required Sentence ChoicePass { get; init; }

    /// <summary>Button.</summary>
    public required Sentence ChoiceStopWaiting { get; init; }

    /// <summary>Passed on; still on the list.</summary>
    public required Sentence WaitPassed { get; init; }

    /// <summary>Off the list.</summary>
    public required Sentence WaitLeft { get; init; }

    /// <summary>What was offered is no longer held; still on the list.</summary>
    [Placeholders("day", "time")]
    public required Sentence WaitOver { get; init; }

    /// <summary>The form to fill in before a first visit.</summary>
    [Placeholders("link")]
    public required Sentence FormLink { get; init; }

    /// <summary>Where the deposit is paid; never here.</summary>
    [Placeholders("link")]
    public required Sentence DepositLink { get; init; }

    /// <summary>The first name of whoever comes, where it is not the client.</summary>
    public required Sentence AskNameOfOther { get; init; }

    /// <summary>The client's own number, for a visit that is somebody else's.</summary>
    public required Sentence AskOwnPhone { get; init; }

    /// <summary>Whom it is for, and which number hears of it.</summary>
    [Placeholders("name", "phone")]
    public required Sentence ReadBackForOther { get; init; }

    /// <summary>The same for a surprise: nothing goes to whoever it is for.</summary>
    [Placeholders("name", "phone")]
    public required Sentence ReadBackSurprise { get; init; }

    /// <summary>Two visits were asked for: one first, then the other.</summary>
    public required Sentence OneThenTheOther { get; init; }

    /// <summary>The calendar file is attached; arrive some minutes early.</summary>
    public required Sentence CalendarFile { get; init; }

    /// <summary>Cannot reach the calendar now; the wish is kept and the front desk will confirm.</summary>
    public required Sentence CalendarUnreachable { get; init; }

    /// <summary>The calendar does not answer yet; it is tried again and the client hears either way; nothing is booked yet.</summary>
    public required Sentence CalendarDelayed { get; init; }

    /// <summary>It could not be booked by itself; the front desk has it and will be in touch; nothing is booked yet.</summary>
    public required Sentence HandedToStaff { get; init; }

    /// <summary>Not booked, as wished; slot given back.</summary>
    public required Sentence Declined { get; init; }

    /// <summary>The booking was dropped; nothing is booked.</summary>
    public required Sentence Dropped { get; init; }

    /// <summary>The client takes back a booking that the calendar may have by now; what comes of it is told later.</summary>
    public required Sentence TakingBack { get; init; }

    /// <summary>It was to be taken back, and nobody knows whether the calendar has it; the front desk looks.</summary>
    public required Sentence TakenBackUnclear { get; init; }

    /// <summary>After all the front desk has booked it by hand.</summary>
    [Placeholders("day", "time", "zone")]
    public required Sentence BookedByHand { get; init; }

    /// <summary>The front desk could not book it either; nothing is booked; another time may be asked for.</summary>
    public required Sentence GivenUp { get; init; }

    /// <summary>The question for the massage a second time, shorter.</summary>
    public required Sentence AskServiceAgain { get; init; }

    /// <summary>The question for the length a second time, shorter.</summary>
    public required Sentence AskMinutesAgain { get; init; }

    /// <summary>The question for day and time a second time, shorter.</summary>
    public required Sentence AskWhenAgain { get; init; }

    /// <summary>The question for a time a second time, shorter.</summary>
    public required Sentence OfferSlotsAgain { get; init; }

    /// <summary>The question for the name a second time.</summary>
    public required Sentence AskNameAgain { get; init; }

    /// <summary>The question for the number a second time.</summary>
    public required Sentence AskPhoneAgain { get; init; }

    /// <summary>The same as changed, every other time.</summary>
    public required Sentence ChangedOther { get; init; }

    /// <summary>The same as noted, every other time.</summary>
    public required Sentence NotedOther { get; init; }

    /// <summary>A day was understood, from an hour on.</summary>
    [Placeholders("day", "time")]
    public required Sentence DayFromNoted { get; init; }

    /// <summary>A day was understood, until an hour.</summary>
    [Placeholders("day", "time")]
    public required Sentence DayUntilNoted { get; init; }

    /// <summary>A day was understood, between two hours.</summary>
    [Placeholders("day", "from", "to")]
    public required Sentence DayBetweenNoted { get; init; }

    /// <summary>The same as still booking, every other time.</summary>
    public required Sentence StillBookingOther { get; init; }

    /// <summary>Something is to be changed while the calendar is at work: it has to wait.</summary>
    public required Sentence ChangeAfterBooking { get; init; }

    /// <summary>The visit that was being booked, with neither massage nor length known.</summary>
    public required Sentence Unfinished { get; init; }

    /// <summary>The same with the massage known.</summary>
    [Placeholders("service")]
    public required Sentence UnfinishedService { get; init; }

    /// <summary>The same with massage and length known.</summary>
    [Placeholders("minutes", "service")]
    public required Sentence UnfinishedLasting { get; init; }

    /// <summary>The same with the day known as well.</summary>
    [Placeholders("visit", "day")]
    public required Sentence UnfinishedOn { get; init; }

    /// <summary>Another name was given for the visit.</summary>
    [Placeholders("name")]
    public required Sentence NameChanged { get; init; }

    /// <summary>Another number was given for the visit.</summary>
    [Placeholders("phone")]
    public required Sentence PhoneChanged { get; init; }
}
