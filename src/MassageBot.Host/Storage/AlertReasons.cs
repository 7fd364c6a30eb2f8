namespace MassageBot.Host.Storage;

/// <summary>Reasons of alerts that the stores themselves know.</summary>
internal static class AlertReasons
{
    /// <summary>A client has to be deleted in the calendar by a person: such an alert names the client until it is handled, and no longer.</summary>
    public const string EraseOutside = "erase-outside";
}
