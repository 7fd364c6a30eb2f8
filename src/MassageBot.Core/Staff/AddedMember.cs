namespace MassageBot.Core.Staff;

/// <summary>Somebody whom a manager has put on the list since the settings were written, or taken off it again.</summary>
/// <param name="Member">Who.</param>
/// <param name="By">The object id of the manager.</param>
/// <param name="IsRemoved">Taken off again.</param>
public sealed record AddedMember(StaffMember Member, string By, bool IsRemoved = false);
