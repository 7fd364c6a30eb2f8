namespace MassageBot.Host.Tests.Channels.WebChat.Clients;

/// <summary>What lets a client into one conversation.</summary>
internal sealed record Admission(string Conversation, string Token, string UserId, string? StreamUrl = null);
