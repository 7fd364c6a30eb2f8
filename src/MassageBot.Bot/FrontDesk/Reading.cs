using System.Collections.Immutable;
using MassageBot.Bot.Turn;
using MassageBot.Core.Triage;
using MassageBot.Core.Understanding;

namespace MassageBot.Bot.FrontDesk;

/// <summary>Reads a message twice into the turn's frame: first for red flags, then for what it wants and names.</summary>
internal sealed class Reading(TimeProvider clock)
{
    /// <summary>Longer messages are read for safety as a whole, and otherwise answered with a request for one sentence.</summary>
    private const int LongestMessage = 2_000;

    private const int WordsOfASentence = 3;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(8);

    public async Task ReadAsync(TurnFrame frame, string text, CancellationToken cancellationToken)
    {
        var (language, recent) = (frame.Language, frame.Record.Recent);
        await AssessAsync(frame, text, cancellationToken);
        Understand(frame, text);
        if (frame.Language != language)
        {
            // Whoever is in trouble writes in their own language, and has to be answered in it.
            frame.Assessment = Assess(frame, recent, text);
        }
    }

    /// <summary>
    /// At a first start the words are still being learnt: an emergency that the rules see is answered without them, everybody else waits, but
    /// not so long that the turn runs out of its time.
    /// </summary>
    private async Task AssessAsync(TurnFrame frame, string text, CancellationToken cancellationToken)
    {
        var content = frame.Content;
        var trained = content.Trained.IsCompleted;
        frame.Assessment = Assess(frame, frame.Record.Recent, text);
        if (!trained && !frame.Assessment.IsEmergency)
        {
            await Task.WhenAny(content.Trained, Task.Delay(LongestWait, clock, cancellationToken));
            frame.Assessment = Assess(frame, frame.Record.Recent, text);
        }

        frame.Record = frame.Record with { Recent = Burst.Keep(frame.Record.Recent, text, frame.Now, frame.Assessment) };
    }

    private static void Understand(TurnFrame frame, string text)
    {
        if (!frame.Content.Trained.IsCompleted && !frame.Assessment.IsEmergency)
        {
            frame.Say(frame.Words.Conversation.StillStarting.Say());
            return;
        }

        if (text.Length > LongestMessage)
        {
            frame.Say(frame.Words.Conversation.TooLong.Say());
            return;
        }

        if (TryRead(frame, text) is not { } understood)
        {
            return;
        }

        if (understood.LanguageIsCertain && (frame.Record.Turns <= 1 || IsASentence(understood)))
        {
            frame.Record = frame.Record with { Language = understood.Language };
        }

        frame.Understood = understood;
    }

    /// <summary>"Gracias", "masaje" or a greeting is no wish to change the language in the middle of a conversation; a sentence is.</summary>
    private static bool IsASentence(Understood understood)
    {
        var words = understood.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        var isCourtesy = understood.Intent is Intents.Thanks or Intents.Greeting or Intents.Goodbye or Intents.Affirm or Intents.Deny;
        return words >= (isCourtesy ? WordsOfASentence + 1 : WordsOfASentence);
    }

    /// <summary>The line by itself, and together with those that came seconds before it.</summary>
    private static TriageAssessment Assess(TurnFrame frame, ImmutableArray<RecentLine> recent, string text)
    {
        var found = frame.Content.Triage.Assess(text, frame.Language);
        if (Burst.Join(recent, text, frame.Now) is { } joined)
        {
            found = Burst.Add(found, frame.Content.Triage.Assess(joined, frame.Language), frame.Record.Flags.Select(note => note.RuleId));
        }

        return found;
    }

    /// <summary>Null only beside an emergency: its answer does not depend on whether the rest of the message can be read.</summary>
    private static Understood? TryRead(TurnFrame frame, string text)
    {
        if (!frame.Content.Trained.IsCompleted)
        {
            return null;
        }

        try
        {
            return frame.Content.Understanding.Read(text, frame.Moment);
        }
        catch (Exception) when (frame.Assessment.IsEmergency)
        {
            return null;
        }
    }
}
