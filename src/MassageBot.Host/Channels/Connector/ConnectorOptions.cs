namespace MassageBot.Host.Channels.Connector;

/// <summary>Settings under <c>Connector</c>.</summary>
internal sealed class ConnectorOptions
{
    public const string Section = "Connector";

    /// <summary>True lets local test clients in without a token, from a loopback address only. Development does so without being told.</summary>
    public bool AllowAnonymous { get; set; }
}

/// <summary>The bot's registration, named as the Bot Framework names it.</summary>
internal sealed class RegistrationOptions
{
    public string? MicrosoftAppId { get; set; }
}
