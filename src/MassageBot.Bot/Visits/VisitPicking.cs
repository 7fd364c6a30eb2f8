using System.Collections.Immutable;
using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Triage.Screening;
using MassageBot.Core.Visits;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Visits;

/// <summary>Takes the client's visits into the record, with the one that their words mean.</summary>
internal static class VisitPicking
{
    public static void TakeIn(TurnFrame frame, ImmutableArray<Visit> own)
    {
        var choice = Choose(frame, own);
        if (choice is VisitChoice.NoSuch)
        {
            frame.Say(NoSuch(frame));
        }

        frame.Record = frame.Record with { Visits = With(frame.Record.Visits, own, choice) };
    }

    /// <summary>The search with what the words of a turn pick among the visits found; null when they pick nothing.</summary>
    public static VisitSearch? Pick(TurnFrame frame)
    {
        var search = frame.Record.Visits;
        var hint = new VisitHint
        {
            Service = frame.Mentions.Service,
            Therapist = frame.Mentions.Therapist?.Named is { } named ? frame.Clinic.FindTherapist(named)?.FirstName : null,
            Order = Fold.IsOneOf(frame.Text, frame.Words.Listening.AllOfThem) ? VisitOrder.All : frame.Mentions.Order,
            SomeoneElses = frame.Mentions.ForSomeoneElse || Fold.IsOneOf(frame.Text, frame.Words.Listening.SomeoneElses),
        };
        return VisitChoice.Of(search.Found, frame.Mentions.When, hint, visit => IsSomeoneElses(frame, visit), frame.Clinic.Zone) switch
        {
            VisitChoice.Open => null,
            VisitChoice.NoSuch => null,
            var choice => With(search, search.Found, choice),
        };
    }

    /// <summary>True where what was said of a visit's day is where it is to go, as in "can I move it, Friday would be good".</summary>
    private static bool IsTarget(VisitSearch search, BookingWish wish) =>
        search.On is { } on && wish.When is { } when && on.Date == when.Date && on.Time == when.Time;

    private static VisitChoice Choose(TurnFrame frame, ImmutableArray<Visit> own)
    {
        var search = frame.Record.Visits;
        var choice = VisitChoice.Of(own, search.On, search.Hint, visit => IsSomeoneElses(frame, visit), frame.Clinic.Zone);
        return choice is VisitChoice.NoSuch && IsTarget(search, frame.Record.Wish)
            ? VisitChoice.Of(own, null, search.Hint, visit => IsSomeoneElses(frame, visit), frame.Clinic.Zone)
            : choice;
    }

    private static VisitSearch With(VisitSearch search, ImmutableArray<Visit> own, VisitChoice choice) => choice switch
    {
        VisitChoice.One one => search with { Found = own, ChosenId = one.Visit.Id },
        VisitChoice.All all => search with { Found = own, ChosenId = all.Visits[0].Id, AlsoIds = [.. all.Visits.Skip(1).Select(visit => visit.Id)] },
        VisitChoice.Open open => search with { Found = open.Visits, ChosenId = null },
        _ => search with { Found = own, ChosenId = own.Length == 1 ? own[0].Id : null },
    };

    /// <summary>Known from this conversation, or by a name that is not the client's own.</summary>
    private static bool IsSomeoneElses(TurnFrame frame, Visit visit) =>
        frame.Record.Booked.Any(known => known.VisitId == visit.Id && known.About == ScreenedFor.SomeoneElse)
        || ((frame.Record.Wish.OwnName ?? frame.Record.Wish.FirstName) is { } own && Fold.Text(own) != Fold.Text(visit.FirstName));

    private static Spoken NoSuch(TurnFrame frame) => frame.Record.Visits.On is { Date: { } date }
        ? frame.Words.Visits.NoVisitThatDay.Say(("day", SpokenTime.Day(date, frame.Language)))
        : frame.Words.Visits.NoSuchVisit.Say();
}
