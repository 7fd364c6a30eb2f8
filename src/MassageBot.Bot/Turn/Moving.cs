using System.Collections.Immutable;
using Microsoft.Bot.Builder.Dialogs;

namespace MassageBot.Bot.Turn;

/// <summary>A phone has sent the code of this chat, which goes on there. The host puts one into the turn state of an event of its own.</summary>
/// <param name="Conversation">The phone's.</param>
/// <param name="Number">The phone, E.164.</param>
public sealed record GoesOnElsewhere(string Conversation, string Number);

/// <summary>What a chat had open, taken over by the conversation that has sent its code. The host hands it on by an event of its own.</summary>
public sealed record TakenOver(ConversationRecord Record, DialogState? Dialogs);

/// <summary>A chat leaves what it has open to another conversation.</summary>
public sealed record Departing(string To, TakenOver What);

/// <summary>Where a chat went on, with the intents whose outcomes belong there.</summary>
public sealed record MovedNote(string To, ImmutableArray<Guid> Intents);
