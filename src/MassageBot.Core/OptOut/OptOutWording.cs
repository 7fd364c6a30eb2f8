using MassageBot.Core.Wording;

namespace MassageBot.Core.OptOut;

/// <summary>What is said about texts themselves: who gets which. <c>dialogs/wording/&lt;lang&gt;/opt-out.yaml</c>.</summary>
public sealed record OptOutWording
{
    /// <summary>Once, after the first text to a number: who writes, how often, at what cost, HELP and STOP. No question.</summary>
    [Placeholders("clinic")]
    [SmsLimit(306)]
    public required Sentence FirstText { get; init; }

    /// <summary>Other channels: the number gets no more texts, and how they come back.</summary>
    [Placeholders("clinic", "digits")]
    public required Sentence StoppedElsewhere { get; init; }

    /// <summary>Other channels: too many numbers were named; the front desk sees to this one.</summary>
    public required Sentence StopLeftToStaff { get; init; }

    /// <summary>Other channels: which number is it about?</summary>
    public required Sentence AskNumber { get; init; }

    /// <summary>Other channels: texts come back by START from the phone itself, since anybody can type a number.</summary>
    public required Sentence StartFromThePhone { get; init; }

    /// <summary>The same with the number to text.</summary>
    [Placeholders("number")]
    public required Sentence StartFromThePhoneTo { get; init; }

    /// <summary>After a booking, once: may offers come by text too? The visit does not depend on it. Yes and no follow as buttons.</summary>
    [Placeholders("clinic")]
    [SmsLimit(160)]
    public required Sentence AskAboutOffers { get; init; }

    /// <summary>Offers may come, and how to end them.</summary>
    [SmsLimit(160)]
    public required Sentence OffersOn { get; init; }

    /// <summary>No offers; texts about visits stay.</summary>
    [SmsLimit(160)]
    public required Sentence OffersOff { get; init; }
}
