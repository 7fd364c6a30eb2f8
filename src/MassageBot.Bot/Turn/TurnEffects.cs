using MassageBot.Core.Booking;
using MassageBot.Core.Handoff;
using MassageBot.Core.Privacy;
using MassageBot.Core.Staff;
using MassageBot.Core.Triage;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Turn;

/// <summary>
/// What a turn wants done beside its replies. The host puts one into <c>TurnState</c> before the bot runs, and commits what it holds
/// together with state and replies: either all of it happened or none.
/// </summary>
public sealed class TurnEffects
{
    /// <summary>The conversation of the turn, as it is stored: by this name others tell it things.</summary>
    public string Conversation { get; init; } = "";

    /// <summary>Changes to the calendar that the client has confirmed.</summary>
    public List<BookingIntent> Intents { get; } = [];

    /// <summary>
    /// Ids of intents that the client takes back. One that nobody has sent yet is never sent; of one that may have reached the calendar the
    /// outcome comes as ever, and the conversation makes it undone.
    /// </summary>
    public List<Guid> Withdrawn { get; } = [];

    public List<Alert> Alerts { get; } = [];

    /// <summary>The gravest thing that triage found in the conversation so far; a code, for staff and for scripted conversations.</summary>
    public Disposition Disposition { get; set; }

    /// <summary>The client's line tells of their health, or answers a question about it: it is kept only if they agree.</summary>
    public bool HealthLine { get; set; }

    /// <summary>The client has agreed, with a booking, that the clinic keeps what they told.</summary>
    public bool HealthKept { get; set; }

    /// <summary>What the client said to being texted; of each kind at most once.</summary>
    public List<SaidToTexts> Texts { get; } = [];

    /// <summary>The chat whose code the message is: it hears of it, and hands over what it has open.</summary>
    public string? TakesOver { get; set; }

    /// <summary>What this chat had open goes to another conversation, with all that is under way.</summary>
    public Departing? Departs { get; set; }

    /// <summary>The conversation that this turn's event belongs to, since what it is about went on there.</summary>
    public string? PassOnTo { get; set; }

    /// <summary>What other conversations hear of this turn, each in a turn of its own.</summary>
    public List<ToldTo> Tellings { get; } = [];

    /// <summary>What becomes of what staff work on. Where one of them has changed meanwhile, nothing of the turn happens and it runs again.</summary>
    public List<MatterChange> Matters { get; } = [];

    /// <summary>Health data that this turn shows to staff.</summary>
    public List<HealthView> Views { get; } = [];

    /// <summary>Ids of alerts that somebody has seen to.</summary>
    public List<Guid> Handled { get; } = [];

    /// <summary>
    /// What safety had to say, as soon as it has ended or stopped the flows. It is delivered even if the rest of the turn fails, together with
    /// the alerts and with the state that the turn had saved by then.
    /// </summary>
    public SafetyReply? Safety { get; set; }

    /// <summary>Tells another conversation, once for each key.</summary>
    public void Tell(string conversation, string key, Telling what) => Tellings.Add(new ToldTo(conversation, key, what));

    /// <summary>The turn's message, masked, where it was not understood and staff may see it.</summary>
    public UnclearMessage? Unclear { get; set; }

    /// <summary>Replies that are only sent if the outcome of an intent takes its time.</summary>
    public List<HeldReply> Held { get; } = [];
}

/// <summary>A number (as the channel gives it), and what it said to being texted.</summary>
public sealed record SaidToTexts(string Number, ConsentRecord Consent);

/// <summary>A line of safety in the language of the conversation.</summary>
public sealed record SafetyReply(Reply Reply, Language Language);

/// <summary>Sent <see cref="After"/> the commit, unless the outcome of <see cref="IntentId"/> came first: a quick calendar gives one message, not two.</summary>
public sealed record HeldReply(Guid IntentId, TimeSpan After, Reply Reply);
