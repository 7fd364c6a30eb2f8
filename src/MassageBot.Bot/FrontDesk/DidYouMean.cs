using System.Collections.Immutable;
using MassageBot.Bot.Turn;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.FrontDesk;

/// <summary>Asks which of several things an unclear message meant, and hears the pick: a button, its number, or a few words of it.</summary>
internal static class DidYouMean
{
    /// <summary>More words are a new message.</summary>
    private const int FewWords = 4;

    /// <summary>"booking" picks "Book a visit".</summary>
    private const int Stem = 4;

    public static void Ask(TurnFrame frame, ImmutableArray<string> meanings)
    {
        var words = frame.Words.Understanding;
        var titles = meanings.Select(meaning => words.TitleOf(meaning)!.Text).Append(words.ChoiceNoneOfThese.Text);
        frame.Record = frame.Record with
        {
            AskedBack = frame.Record.AskedBack ?? new AskedBack(frame.Text, meanings),
            Misunderstandings = frame.Record.Misunderstandings + 1,
            Shown = [],
        };
        frame.Speech.Ask(new Reply
        {
            Spoken = words.DidYouMean.Say(),
            Choices = [.. titles.Select(ReplyChoice.Of)],
            Asking = Questions.Meaning,
        });
    }

    /// <summary>The meaning that the turn's words pick out of those asked about; null when they pick none.</summary>
    public static string? Pick(TurnFrame frame, AskedBack asked)
    {
        var titles = asked.Meanings.Select(meaning => (frame.Words.Understanding.TitleOf(meaning)!.Text, meaning)).ToList();
        return Choosing.Pick(frame, titles) ?? (frame.Mentions.Pick is null && IsBrief(frame) ? ByWords(frame, titles) : null);
    }

    /// <summary>"None of these", as a button, by its number or in other words.</summary>
    public static bool IsNone(TurnFrame frame, AskedBack asked)
    {
        var words = frame.Words.Understanding;
        return frame.Mentions.Pick == asked.Meanings.Length + 1 || frame.Mentions.YesNo == false
            || Fold.IsOneOf(frame.Text, [words.ChoiceNoneOfThese.Text, .. words.NoneOfThese]);
    }

    /// <summary>A few words that say nothing about a visit themselves.</summary>
    private static bool IsBrief(TurnFrame frame)
    {
        var mentions = frame.Mentions;
        return Fold.Text(frame.Text).Split(' ').Length <= FewWords && mentions.When.IsNothing
            && mentions is { Service: null, Minutes: null, YesNo: null, BodyAreas.Length: 0, Therapist: null };
    }

    /// <summary>The one title that shares most words with the message; else what the message means by itself, if that was offered.</summary>
    private static string? ByWords(TurnFrame frame, List<(string Title, string Meaning)> titles)
    {
        var said = Fold.Text(frame.Text).Split(' ').Where(word => word.Length >= Stem).ToList();
        var shared = titles.Select(title => (title.Meaning, Count: said.Count(word => IsIn(title.Title, word))))
            .OrderByDescending(title => title.Count).ToList();
        if (shared[0].Count > 0 && (shared.Count == 1 || shared[0].Count > shared[1].Count))
        {
            return shared[0].Meaning;
        }

        return titles.Select(title => title.Meaning).FirstOrDefault(meaning => meaning == frame.Understood!.Intent);
    }

    private static bool IsIn(string title, string said) =>
        Fold.Text(title).Split(' ').Any(word => word.Length >= Stem && word[..Stem] == said[..Stem]);
}
