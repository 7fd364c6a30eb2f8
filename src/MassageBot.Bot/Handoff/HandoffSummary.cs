using MassageBot.Bot.Staff;
using MassageBot.Bot.Turn;
using MassageBot.Core.Staff.Cards;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Bot.Handoff;

/// <summary>What a conversation is about, for whoever has taken it over.</summary>
internal static class HandoffSummary
{
    /// <summary>Service, length, day and time, as far as they were said or chosen; empty for nothing.</summary>
    public static string Wish(StaffTurn turn, ConversationRecord record)
    {
        var (wish, language) = (record.Wish, turn.Language);
        var start = record.Chosen is { } chosen ? turn.Local(chosen.Start).LocalDateTime : (LocalDateTime?)null;
        string?[] parts =
        [
            wish.Service is { } id && turn.Clinic.FindService(id) is { } service ? Naming.Title(service, language) : null,
            wish.Minutes is { } minutes ? $"{Naming.Minutes(minutes)} min" : null,
            (start?.Date ?? wish.When?.Date) is { } day ? SpokenTime.ShortDay(day, language) : null,
            (start?.TimeOfDay ?? wish.When?.Time) is { } time ? SpokenTime.Time(time, language) : null,
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    /// <summary>What the safety screen came to: rules by their ids, which staff know from their list.</summary>
    public static Ours Screen(StaffTurn turn, ConversationRecord record)
    {
        var words = turn.Words.StaffHandoff;
        var rules = record.Flags.Select(flag => flag.RuleId).Distinct().ToList();
        return (rules.Count, record.Screen) switch
        {
            ( > 0, _) => Ours.Say(words.ScreenFlags, ("count", StaffSpeech.Number(rules.Count)), ("rules", Ours.Of(string.Join(", ", rules)))),
            (_, null) => Ours.Say(words.ScreenOpen),
            _ => Ours.Say(words.ScreenClear),
        };
    }
}
