using MassageBot.Bot.Turn;
using MassageBot.Core.Booking;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Privacy;

/// <summary>The number or name that the visits shall stand under.</summary>
internal sealed class NewContactQuestion : IQuestion
{
    public string Id => "privacy.new-contact";

    public string Name => Questions.Phone;

    public bool TakesTheWholeAnswer => true;

    public Reply Ask(TurnFrame frame) => new() { Spoken = frame.Words.Privacy.AskNewContact.Say() };

    public ConversationRecord? Hear(TurnFrame frame) => In(frame) is { } contact ? frame.Record with { NewContact = contact } : null;

    public ConversationRecord Forget(ConversationRecord record) => record with { NewContact = null };

    /// <summary>What the message names as new; null when nothing.</summary>
    public static ContactChange? In(TurnFrame frame) => frame.Mentions switch
    {
        { Phone: { } phone } => new ContactChange(null, phone),
        { Name: { } name } => new ContactChange(name, null),
        _ => null,
    };
}
