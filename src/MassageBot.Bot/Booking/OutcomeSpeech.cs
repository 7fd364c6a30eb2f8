using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Handoff;
using MassageBot.Core.Triage;
using MassageBot.Core.Triage.Screening;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Booking;

/// <summary>Tells what became of a booking. True when the matter is settled; false when the flow has to go on.</summary>
internal static class OutcomeSpeech
{
    public static bool Tell(TurnFrame frame) => frame.Outcome switch
    {
        BookingOutcome.Booked booked => TellBooked(frame, booked),
        BookingOutcome.Rescheduled moved => TellMoved(frame, moved),
        BookingOutcome.SlotTaken taken => OfferInstead(frame, taken),
        BookingOutcome.Delayed => SayAndWait(frame),
        _ => HandToStaff(frame),
    };

    public static void AttachCalendar(TurnFrame frame, string? calendar)
    {
        if (calendar is null)
        {
            return;
        }

        frame.Say(frame.Words.Booking.CalendarFile.Say().OrBrief(Spoken.Nothing));
        frame.Speech.Attach(new ReplyFile("visit.ics", "text/calendar", calendar));
    }

    private static bool TellBooked(TurnFrame frame, BookingOutcome.Booked booked)
    {
        frame.Say(ReadBack.Booked(frame, booked.Visit));
        BookingLinks.Say(frame, booked.Visit);
        AttachCalendar(frame, booked.Calendar);
        AskForApproval(frame, booked);
        Remember(frame, booked.IntentId, booked.Visit);
        frame.Record = AfterVisit(frame.Record);
        return true;
    }

    private static bool TellMoved(TurnFrame frame, BookingOutcome.Rescheduled moved)
    {
        var start = frame.Local(moved.Visit.Start);
        frame.Say((moved.Visit.Pending ? frame.Words.Visits.MovedPending : frame.Words.Visits.Moved).Say(
            ("day", SpokenTime.Day(start.Date, frame.Language)),
            ("time", SpokenTime.Time(start.TimeOfDay, frame.Language)),
            ("zone", SpokenTime.Zone(start)),
            ("code", moved.Visit.ConfirmationCode)));
        AskForApprovalOfMove(frame, moved);
        Remember(frame, moved.IntentId, moved.Visit);
        frame.Record = AfterVisit(frame.Record);
        return true;
    }

    /// <summary>What is said later in the conversation may concern the visit.</summary>
    public static void Remember(TurnFrame frame, Guid intentId, Visit visit)
    {
        var others = frame.Record.Booked.Where(known => known.VisitId != visit.Id && known.Start > frame.Now);
        frame.Record = frame.Record with { Booked = [.. others, new BookedVisit(intentId, visit.Id, visit.Start, Triage.Screening.Whose(frame))] };
    }

    /// <summary>What a client does not have to say again for a next visit in the same conversation: answers about themselves, never those of others.</summary>
    private static ConversationRecord AfterVisit(ConversationRecord record) => record.Fresh() with
    {
        Screen = record.Screen is { About: ScreenedFor.Client } own ? own : null,
        HoldToRelease = null,
        Wait = record.ForWait is null ? record.Wait : null,
        Wish = new BookingWish { FirstName = record.Wish.ForSomeoneElse ? record.Wish.OwnName : record.Wish.FirstName, Phone = record.Wish.Phone, Email = record.Wish.Email, FirstVisit = false },
    };

    private static bool OfferInstead(TurnFrame frame, BookingOutcome.SlotTaken taken)
    {
        SlotOutcome.OfferInstead(frame, taken.Alternatives);
        frame.Record = frame.Record with { Awaiting = null };
        return false;
    }

    private static bool SayAndWait(TurnFrame frame)
    {
        frame.Say(frame.Words.Booking.CalendarDelayed.Say());
        return false;
    }

    private static bool HandToStaff(TurnFrame frame)
    {
        frame.Say(frame.Words.Booking.HandedToStaff.Say());
        frame.Record = frame.Record.Fresh();
        return true;
    }

    /// <summary>A visit that a therapist has to look at is put before the team.</summary>
    public static void AskForApproval(TurnFrame frame, BookingOutcome.Booked booked)
    {
        if (booked.Visit.Pending)
        {
            frame.Effects.Alerts.Add(Approval(frame, booked));
        }
    }

    /// <summary>The calendar moves a visit as it stands; answers that are graver by now are put before the team, which can still change it.</summary>
    private static void AskForApprovalOfMove(TurnFrame frame, BookingOutcome.Rescheduled moved)
    {
        if (frame.Record.Screen is { Disposition: Disposition.TherapistReview } screen)
        {
            frame.Effects.Alerts.Add(new Alert
            {
                Id = Guid.NewGuid(),
                Kind = AlertKind.Approval,
                RaisedAt = frame.Now,
                Reason = "moved",
                RuleIds = screen.RuleIds,
                FirstName = moved.Visit.FirstName,
                Phone = frame.Record.Wish.Phone,
                Start = moved.Visit.Start,
                VisitId = moved.Visit.Id,
                IntentId = moved.IntentId,
            });
        }
    }

    private static Alert Approval(TurnFrame frame, BookingOutcome.Booked booked) => new()
    {
        Id = Guid.NewGuid(),
        Kind = AlertKind.Approval,
        RaisedAt = frame.Now,
        RuleIds = frame.Record.Screen?.RuleIds ?? [],
        FirstName = booked.Visit.FirstName,
        Phone = frame.Record.Wish.Phone,
        Wish = WishSummary.Of(frame.Record.Wish),
        Start = booked.Visit.Start,
        VisitId = booked.Visit.Id,
        IntentId = booked.IntentId,
    };
}
