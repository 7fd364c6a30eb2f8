using System.Collections.Immutable;
using MassageBot.Bot.Staff;
using MassageBot.Core;
using MassageBot.Core.Staff;
using MassageBot.Core.Staff.Cards;
using MassageBot.Core.StaffDay;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Bot.StaffDay;

/// <summary>Days, times, visits and refusals as staff read them.</summary>
internal static class DaySpeech
{
    public static StaffDayWording Words(this StaffTurn turn) => turn.Words.StaffDay;

    public static StaffAwayWording AwayWords(this StaffTurn turn) => turn.Words.StaffAway;

    public static LocalDate Today(this StaffTurn turn) => turn.Local(turn.Now).Date;

    /// <summary>Whose visits alone somebody sees: a therapist's own; null for all.</summary>
    public static TherapistId? OnlyOf(this StaffMember member) => member.Role == StaffRole.Therapist ? member.Therapist ?? new TherapistId("") : null;

    /// <summary>A text of ours from a value that nobody typed.</summary>
    public static Ours Plain(string text) => Ours.Of(text);

    public static Ours Day(this StaffTurn turn, LocalDate date) => Ours.Of(SpokenTime.ShortDay(date, turn.Language));

    /// <summary>The hour, and the day where it is not today's.</summary>
    public static Ours Moment(this StaffTurn turn, Instant moment)
    {
        var date = turn.Local(moment).Date;
        return date == turn.Today() ? turn.Time(moment) : Ours.Say(turn.Words().Moment, ("day", turn.Day(date)), ("time", turn.Time(moment)));
    }

    public static Ours Span(this StaffTurn turn, Interval span)
    {
        var (from, until) = (turn.Local(span.Start), turn.Local(span.End));
        var first = Ours.Say(turn.Words().Moment, ("day", turn.Day(from.Date)), ("time", turn.Time(span.Start)));
        // Midnight is the end of the day before.
        var isOneDay = from.Date == until.Date || (until.Date == from.Date.PlusDays(1) && until.TimeOfDay == LocalTime.Midnight);
        var last = isOneDay ? turn.Time(span.End) : Ours.Say(turn.Words().Moment, ("day", turn.Day(until.Date)), ("time", turn.Time(span.End)));
        return Ours.Say(turn.Words().Span, ("from", first), ("until", last));
    }

    public static Ours Service(this StaffTurn turn, ServiceId service) =>
        Ours.Of(turn.Clinic.FindService(service)?.Names.GetValueOrDefault(turn.Language.Code()) ?? service.Value);

    public static CardWords Client(DayVisit visit) => Theirs.Name(ClientName.Brief(visit.ClientName));

    public static CardWords Whose(this StaffTurn turn, TherapistId? therapist) =>
        therapist is { } id ? Theirs.Name(turn.Clinic.FindTherapist(id)?.FirstName ?? id.Value) : Ours.Say(turn.Words().Everybody);

    /// <summary>A therapist by the name that the calendar gives; it may know none.</summary>
    public static CardWords Therapist(this StaffTurn turn, string name) => name.Length > 0 ? Theirs.Name(name) : Ours.Say(turn.Words().NobodyNamed);

    public static Ours Marks(this StaffTurn turn, DayVisit visit, ImmutableArray<VisitMark> marks) =>
        marks.IsEmpty ? Ours.Nothing : Ours.Join("", Ours.Of(" · "), Ours.Join(", ", [.. marks.Select(mark => turn.Mark(visit, mark))]));

    public static Ours Standing(this StaffTurn turn, VisitState state) => Ours.Say(state switch
    {
        VisitState.Booked => turn.Words().StandingBooked,
        VisitState.Pending => turn.Words().StandingPending,
        VisitState.Arrived => turn.Words().StandingArrived,
        VisitState.Fulfilled => turn.Words().StandingFulfilled,
        VisitState.NoShow => turn.Words().StandingNoShow,
        VisitState.Cancelled => turn.Words().StandingCancelled,
    });

    /// <summary>Why nothing came of it.</summary>
    public static Ours Refusal<T>(this StaffTurn turn, DayAnswer<T> answer, VisitState? standing = null)
    {
        var words = turn.Words();
        return answer switch
        {
            DayAnswer<T>.NotHere => Ours.Say(words.NotHere),
            DayAnswer<T>.NotFound => Ours.Say(turn.Words.Staff.Gone),
            DayAnswer<T>.Changed => Ours.Say(words.ChangedMeanwhile),
            DayAnswer<T>.Refused { Why: DayRefusal.TooEarly } => Ours.Say(words.TooEarly),
            DayAnswer<T>.Refused { Why: DayRefusal.WrongState } when standing is { } state => Ours.Say(words.WrongState, ("standing", turn.Standing(state))),
            DayAnswer<T>.Refused { Why: DayRefusal.TimeTaken or DayRefusal.NotOpen } => Ours.Say(words.OfferGone),
            DayAnswer<T>.Refused => Ours.Say(words.Refused),
            _ => Ours.Say(words.NoAnswer),
        };
    }

    private static Ours Mark(this StaffTurn turn, DayVisit visit, VisitMark mark)
    {
        var words = turn.Words();
        return mark switch
        {
            VisitMark.Pending => Ours.Say(words.MarkPending),
            VisitMark.Unconfirmed => Ours.Say(words.MarkUnconfirmed),
            VisitMark.FirstVisit => Ours.Say(words.MarkFirstVisit),
            VisitMark.FormMissing => Ours.Say(words.MarkFormMissing),
            VisitMark.Late => Ours.Say(words.MarkLate, ("minutes", StaffSpeech.Number(visit.LateMinutes ?? 0))),
            VisitMark.NotHereYet => Ours.Say(words.MarkNotHereYet),
            VisitMark.Arrived => Ours.Say(words.MarkArrived),
            VisitMark.Fulfilled => Ours.Say(words.MarkFulfilled),
            VisitMark.NoShow => Ours.Say(words.MarkNoShow),
            VisitMark.Proposed => Ours.Say(words.MarkProposed, ("time", turn.Moment(visit.Proposed!.Value))),
        };
    }
}
