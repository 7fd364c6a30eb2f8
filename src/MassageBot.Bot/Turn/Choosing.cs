using System.Collections.Immutable;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Turn;

/// <summary>Reads a pick from a list of options: its number, or its title as a whole message. Nothing looser ever picks.</summary>
internal static class Choosing
{
    /// <summary>The option that the turn's words pick; null when none.</summary>
    public static T? Pick<T>(TurnFrame frame, IReadOnlyList<(string Title, T Option)> options)
        where T : class
    {
        if (frame.Mentions.Pick is { } pick)
        {
            var index = pick == -1 ? options.Count - 1 : pick - 1;
            return index >= 0 && index < options.Count ? options[index].Option : null;
        }

        var folded = Fold.Text(frame.Text);
        return options.FirstOrDefault(option => Fold.Text(option.Title) == folded).Option;
    }

    public static IReadOnlyList<ReplyChoice> Buttons<T>(IReadOnlyList<(string Title, T Option)> options) =>
        [.. options.Select(option => ReplyChoice.Of(option.Title))];

    /// <summary>"60 min $95, 90 min $135".</summary>
    public static string List(IEnumerable<string> parts) => string.Join(", ", parts.ToImmutableArray());
}
