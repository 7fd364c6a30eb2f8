using MassageBot.Bot.Turn;
using MassageBot.Core.Triage;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Triage;

/// <summary>Words of the client that a recommendation may say back.</summary>
internal static class OwnWords
{
    /// <summary>What they long for; null for the plain "relax", and for a tap on a button.</summary>
    public static string? ForNeed(TurnFrame frame)
    {
        var words = frame.Words;
        var plain = new[] { words.Triage.ChoiceRelaxation.Text, words.Conversation.ChoiceRelax.Text };
        var said = frame.Mentions.NeedWords;
        return said is null || frame.Mentions.Need != Need.Relaxation || Fold.IsOneOf(frame.Text, plain) || Fold.Text(said).StartsWith("rela", StringComparison.Ordinal)
            ? null
            : said;
    }

    /// <summary>Since when, where the message speaks of what hurts.</summary>
    public static string? SinceWhen(TurnFrame frame)
    {
        var words = frame.Words.Triage;
        return frame.Mentions.Need is Need.Pain or Need.Injury || !frame.Mentions.BodyAreas.IsEmpty
            ? SinceClause.Of(frame.Text, words.SinceWords, words.NextClause)
            : null;
    }
}
