using MassageBot.Bot.Staff;
using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Staff.Cards;

namespace MassageBot.Bot.Handoff;

/// <summary>What a conversation is about, for whoever has taken it over.</summary>
internal static class HandoffSummary
{
    /// <summary>Service, length, day and time in codes, as far as they were said; empty for nothing.</summary>
    public static string Wish(StaffTurn turn, ConversationRecord record)
    {
        var wish = WishSummary.Of(record.Wish);
        return record.Chosen is { } chosen
            ? $"{wish} → {turn.Local(chosen.Start).ToString("ddd d MMM HH:mm", null)}".TrimStart(' ', '→')
            : wish;
    }

    /// <summary>What the safety screen came to: rules by their ids, which staff know from their list.</summary>
    public static Ours Screen(StaffTurn turn, ConversationRecord record)
    {
        var words = turn.Words.StaffHandoff;
        var rules = record.Flags.Select(flag => flag.RuleId).Distinct().ToList();
        return (rules.Count, record.Screen) switch
        {
            ( > 0, _) => Ours.Say(words.ScreenFlags, ("count", Ours.Of(HandoffCards.Plain(rules.Count))), ("rules", Ours.Of(string.Join(", ", rules)))),
            (_, null) => Ours.Say(words.ScreenOpen),
            _ => Ours.Say(words.ScreenClear),
        };
    }
}
