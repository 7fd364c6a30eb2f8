using System.Globalization;

namespace MassageBot.Trials.Week;

/// <summary>The clients of the week and what they will do, drawn by chance that can be repeated.</summary>
internal static class Town
{
    private const int PhonesOfAnArea = 100;

    /// <summary>New York, where the clinic is, and two of Los Angeles: there it is three hours earlier.</summary>
    private static readonly int[] Areas = [212, 315, 332, 347, 516, 518, 585, 607, 631, 213, 646, 680, 716, 718, 838, 845, 914, 917, 929, 310, 934, 363];

    /// <summary>Visits at the same time: fewer than the clinic has rooms, so that whoever asks for a time gets it.</summary>
    private const int MostAtOnce = 40;

    private const int LongestLead = 7;

    private static readonly TimeSpan ShortestLead = TimeSpan.FromHours(3);

    private static readonly TimeOnly[] Hours = [new(8, 0), new(9, 30), new(11, 0), new(12, 30), new(14, 0), new(15, 30), new(17, 0), new(18, 30)];
    private static readonly string[] EnglishNames = ["Maya", "Peter", "Lucy", "Daniel", "Grace", "Henry"];
    private static readonly string[] SpanishNames = ["Rosa", "Carlos", "Elena", "Miguel", "Sofía", "Javier"];

    /// <param name="clients">How many.</param>
    /// <param name="seed">What chance begins with.</param>
    /// <param name="step">Acts begin at its multiples.</param>
    public static IReadOnlyList<Person> Of(int clients, int seed, TimeSpan step)
    {
        var chance = new Random(seed);
        var taken = new Dictionary<DateTimeOffset, int>();
        return [.. Enumerable.Range(0, clients).Select(number => One(number, chance, step, taken))];
    }

    private static Person One(int number, Random chance, TimeSpan step, Dictionary<DateTimeOffset, int> taken)
    {
        var spanish = chance.NextDouble() < 0.3;
        var onTheWeb = chance.NextDouble() < 0.25;
        var booksAt = Moment(WeekSpan.Begin, WeekSpan.End.AddHours(-2), chance, step);
        var visit = FreeTime(booksAt, chance, taken);
        var names = spanish ? SpanishNames : EnglishNames;
        return new Person
        {
            Number = string.Create(CultureInfo.InvariantCulture, $"+1{Areas[number % Areas.Length]}55501{number / Areas.Length % PhonesOfAnArea:00}"),
            Name = names[number % names.Length],
            Tongue = spanish ? Tongue.Spanish : Tongue.English,
            OnTheWeb = onTheWeb,
            Visit = visit,
            AllowsTexts = !onTheWeb || chance.NextDouble() >= 0.15,
            Misses = chance.NextDouble() < 0.06,
            Replies = Reply(chance),
            Acts = [new Act(booksAt, ActKind.Book, chance.Next(100)), .. Later(booksAt, visit, onTheWeb, chance, step)],
        };
    }

    /// <summary>What they do once they have booked, an hour between one thing and the next.</summary>
    private static IEnumerable<Act> Later(DateTimeOffset bookedAt, DateTimeOffset visit, bool onTheWeb, Random chance, TimeSpan step)
    {
        List<Act> acts = [];
        foreach (var kind in Intentions(onTheWeb, chance))
        {
            var from = (acts.Count == 0 ? bookedAt : acts[^1].At) + TimeSpan.FromHours(1);
            var until = kind == ActKind.Cancel && visit < WeekSpan.End ? visit : WeekSpan.End;
            if (until - from > TimeSpan.FromHours(1))
            {
                acts.Add(new Act(Moment(from, until - TimeSpan.FromHours(1), chance, step), kind, chance.Next(100)));
            }
        }

        // Who never got to say it has texts as before.
        return acts.Any(act => act.Kind == ActKind.Stop) ? acts : acts.Where(act => act.Kind is not (ActKind.AskInVain or ActKind.Start));
    }

    private static IReadOnlyList<ActKind> Intentions(bool onTheWeb, Random chance) => chance.NextDouble() switch
    {
        < 0.30 => [ActKind.Ask],
        < 0.40 => onTheWeb ? [ActKind.Ask] : [ActKind.Cancel],
        < 0.45 => [ActKind.Stop],
        < 0.50 => [ActKind.Stop, ActKind.AskInVain],
        < 0.54 => [ActKind.Stop, ActKind.Start, ActKind.Ask],
        < 0.57 => [ActKind.Stop, ActKind.AskInVain, ActKind.Start],
        < 0.60 => [ActKind.Ask, ActKind.Ask, ActKind.Stop],
        _ => [],
    };

    private static ReplyStyle Reply(Random chance) => chance.NextDouble() switch
    {
        < 0.20 => ReplyStyle.One,
        < 0.30 => ReplyStyle.InWords,
        < 0.34 => ReplyStyle.CannotCome,
        < 0.37 => ReplyStyle.Three,
        < 0.40 => ReplyStyle.TwoAndThenNot,
        < 0.43 => ReplyStyle.Oddly,
        _ => ReplyStyle.NotAtAll,
    };

    /// <summary>People text at any hour, and more by day.</summary>
    private static DateTimeOffset Moment(DateTimeOffset from, DateTimeOffset until, Random chance, TimeSpan step)
    {
        for (var tries = 0; ; tries++)
        {
            var steps = (long)((until - from) / step);
            var at = from + (step * chance.NextInt64(steps + 1));
            if (WeekSpan.Local(at).Hour is >= 7 and < 22 || tries == 3)
            {
                return at;
            }
        }
    }

    private static DateTimeOffset FreeTime(DateTimeOffset bookedAt, Random chance, Dictionary<DateTimeOffset, int> taken)
    {
        while (true)
        {
            var day = DateOnly.FromDateTime(WeekSpan.Local(bookedAt)).AddDays(chance.Next(LongestLead + 1));
            var visit = WeekSpan.At(day, Hours[chance.Next(Hours.Length)]);
            if (visit - bookedAt >= ShortestLead && taken.GetValueOrDefault(visit) < MostAtOnce)
            {
                taken[visit] = taken.GetValueOrDefault(visit) + 1;
                return visit;
            }
        }
    }
}
