using System.Globalization;
using MassageBot.Bot.Turn;
using MassageBot.Core.Elsewhere;
using MassageBot.Core.OptOut;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Elsewhere;

/// <summary>Lets a chat go on by text: shows a code in the one, and hears it in the other.</summary>
internal sealed class ElsewhereDesk(IMoveCodes codes, ClinicTexts clinic)
{
    /// <summary>Where a code of a booking is asked for, six digits may be one.</summary>
    private static readonly string[] AsksForACode = ["visits.code", "privacy.what"];

    /// <summary>A text that may be a code: who is greeted, and where, is only known once it was looked up.</summary>
    public static bool MayBeCode(TurnFrame frame) => frame.CallerNumber is not null && MoveCode.In(frame.Text) is not null;

    /// <summary>True when nothing else is answered in this turn.</summary>
    /// <param name="frame">The turn.</param>
    /// <param name="message">The id of the message.</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    public async Task<bool> AnswerAsync(TurnFrame frame, string message, CancellationToken cancellationToken)
    {
        var code = MoveCode.In(frame.Text);
        if (frame.CallerNumber is { } number)
        {
            return code is not null && await HearAsync(frame, code, number, message, cancellationToken);
        }

        if (clinic.Number is not { } clinics)
        {
            return Asks(frame) && Say(frame, frame.Words.Elsewhere.OnlyHere.Say());
        }

        if (code is not null && frame.Record.CodeUntil > frame.Now)
        {
            return Say(frame, frame.Words.Elsewhere.CodeGoesByText.Say(("number", SpokenPhone.Say(clinics))));
        }

        return Asks(frame) && await ShowAsync(frame, clinics, cancellationToken);
    }

    private static bool Asks(TurnFrame frame)
    {
        var folded = $" {Fold.Text(frame.Text)} ";
        return frame.Words.Elsewhere.AsksToGoOnByText.Any(phrase => folded.Contains($" {Fold.Text(phrase)} ", StringComparison.Ordinal));
    }

    /// <summary>What is open stays so: who changes their mind just answers.</summary>
    private async Task<bool> ShowAsync(TurnFrame frame, string number, CancellationToken cancellationToken)
    {
        var code = await codes.IssueAsync(frame.ConversationId, frame.Now, cancellationToken);
        frame.Record = frame.Record with { CodeUntil = frame.Now + MoveCode.Lifetime };
        frame.Say(frame.Words.Elsewhere.ShowCode.Say(
            ("code", code), ("number", SpokenPhone.Say(number)), ("minutes", ((int)MoveCode.Lifetime.TotalMinutes).ToString(CultureInfo.InvariantCulture))));
        return true;
    }

    /// <summary>The right one is answered when what it brings has arrived.</summary>
    private async Task<bool> HearAsync(TurnFrame frame, string code, string number, string message, CancellationToken cancellationToken)
    {
        if (await codes.TakeAsync(code, number, message, frame.Now, cancellationToken) is { } chat)
        {
            frame.Effects.TakesOver = chat;
            frame.Speech.SayOnly(Spoken.Nothing);
            return true;
        }

        return !AsksForACode.Contains(frame.Record.Asking) && Say(frame, WrongCode(frame));
    }

    /// <summary>Digits have no language: who has not been spoken with here hears it in each.</summary>
    private static Spoken WrongCode(TurnFrame frame) => frame.Record.Greeted
        ? frame.Words.Elsewhere.WrongCode.Say()
        : frame.Content.Words.Values.Aggregate(Spoken.Nothing, (said, words) => said.ThenParagraph(words.Elsewhere.WrongCode.Say()));

    private static bool Say(TurnFrame frame, Spoken line)
    {
        frame.Say(line);
        frame.Forced = new Move.Answered();
        return frame.Record.Asking is null;
    }
}
