using MassageBot.Trials.Checker;

namespace MassageBot.Trials.Week;

/// <summary>A week made by hand in which all is right, and weeks with one thing wrong, which the checker has to name.</summary>
internal static class BrokenWeeks
{
    private const string Client = "+12125550101";
    private const string Reminder = "Reminder: see you soon.";
    private const string Terms = "Terms: reply STOP to stop.";

    private static readonly DateOnly Sunday = new(2026, 11, 1);
    private static readonly DateTimeOffset Noon = WeekSpan.At(Sunday, new(12, 0));
    private static readonly DateTimeOffset Ten = WeekSpan.At(Sunday, new(10, 0));

    public static WeekRecord Right { get; } = new()
    {
        Said =
        [
            new(1, Noon, Client, "where are you?", Phrase.Of("where", "14 Juniper"), Wish.None),
            new(4, Noon.AddDays(1), Client, "STOP", Phrase.Of("stopped", "unsubscribed"), Wish.Stop),
            new(6, Noon.AddDays(1).AddHours(1), Client, "where?", null, Wish.None),
        ],
        Carried =
        [
            new(2, Noon, Client, "14 Juniper Street"),
            new(2, Noon, Client, Terms),
            new(3, Ten.AddDays(1), Client, Reminder),
            new(5, Noon.AddDays(1), Client, "You're unsubscribed."),
        ],
        Told = [new ToldVisit { Code = "ABC234", Number = Client, Tongue = Tongue.English, Start = Noon.AddDays(2), BookedAt = Noon.AddDays(-2), OnTheWeb = false, AllowsTexts = true, Missed = false }],
        Calendar = [new CalendarVisit("ABC234", "ana", Noon.AddDays(2), Noon.AddDays(2).AddHours(1))],
        Expected = [new ExpectedNotice(NoticeKind.Reminder, Client, Ten.AddDays(1), Ten.AddDays(1).AddMinutes(5))],
        IsTerms = static text => text == Terms,
        KindOf = static text => text.StartsWith("Reminder", StringComparison.Ordinal) ? NoticeKind.Reminder : null,
    };

    public static IReadOnlyList<(string What, WeekFault Fault, WeekRecord Week)> All { get; } =
    [
        ("a doubled answer", WeekFault.Doubled, With(new CarriedText(2, Noon, Client, "14 Juniper Street"))),
        ("a doubled reminder", WeekFault.Doubled, With(new CarriedText(3, Ten.AddDays(1).AddMinutes(1), Client, Reminder))),
        ("a reminder at nine in the evening", WeekFault.QuietHours, With(new CarriedText(3, WeekSpan.At(Sunday, new(21, 0)), Client, Reminder))),
        ("a reminder at ten that is seven where the number is from", WeekFault.QuietHours, With(new CarriedText(3, Ten.AddDays(1), "+12135550101", Reminder))),
        // Twenty-four hours after nine o'clock on Saturday it is eight: the clocks went back in between.
        ("a reminder a whole day after nine, with the clocks an hour back", WeekFault.QuietHours, With(new CarriedText(3, WeekSpan.At(Sunday.AddDays(-1), new(9, 0)).AddHours(24), Client, Reminder))),
        ("a reminder after STOP", WeekFault.AfterOptOut, With(new CarriedText(7, Noon.AddDays(1).AddHours(2), Client, Reminder))),
        ("an answer after STOP", WeekFault.AfterOptOut, With(new CarriedText(7, Noon.AddDays(1).AddHours(1), Client, "14 Juniper Street"))),
        ("two texts to one STOP", WeekFault.AfterOptOut, With(new CarriedText(5, Noon.AddDays(1), Client, "Sorry to see you go."))),
        ("terms told again", WeekFault.Doubled, With(new CarriedText(2, Noon, Client, Terms))),
        ("terms never told", WeekFault.Missing, Right with { Carried = [.. Right.Carried.Where(text => text.Body != Terms)] }),
        ("terms after STOP", WeekFault.AfterOptOut, With(new CarriedText(7, Noon.AddDays(1).AddHours(1), Client, Terms))),
        ("a missing reminder", WeekFault.Missing, Without(3)),
        ("a reminder at the wrong time", WeekFault.Missing, Right with { Carried = [.. Right.Carried.Select(text => text.Order == 3 ? text with { At = text.At.AddHours(1) } : text)] }),
        ("a reminder of no visit", WeekFault.Unexpected, Right with { Expected = [] }),
        ("a text to a stranger", WeekFault.Unexpected, With(new CarriedText(8, Noon, "+12125550199", "14 Juniper Street"))),
        ("no answer", WeekFault.Unanswered, Without(2)),
        ("an answer after ten minutes", WeekFault.Late, Right with { Carried = [.. Right.Carried.Select(text => text.Order == 2 ? text with { At = text.At.AddMinutes(10) } : text)] }),
        ("an answer of other words", WeekFault.WrongAnswer, Right with { Carried = [.. Right.Carried.Select(text => text.Order == 2 ? text with { Body = "Sorry." } : text)] }),
        ("a visit that is not in the calendar", WeekFault.CalendarDiffers, Right with { Calendar = [] }),
        ("a visit that nobody was told of", WeekFault.CalendarDiffers, Right with { Told = [] }),
        ("a visit at another time", WeekFault.CalendarDiffers, Right with { Calendar = [.. Right.Calendar.Select(visit => visit with { Start = visit.Start.AddHours(1) })] }),
        ("a cancelled visit that stands", WeekFault.CalendarDiffers, Right with { Told = [.. Right.Told.Select(visit => visit with { CancelledAt = Noon })] }),
    ];

    private static WeekRecord With(CarriedText text) => Right with { Carried = [.. Right.Carried.Append(text).OrderBy(one => one.Order)] };

    private static WeekRecord Without(long order) => Right with { Carried = [.. Right.Carried.Where(text => text.Order != order)] };
}
