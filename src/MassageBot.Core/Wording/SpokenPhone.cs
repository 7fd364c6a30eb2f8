namespace MassageBot.Core.Wording;

/// <summary>Telephone numbers as they are said back.</summary>
public static class SpokenPhone
{
    private const int NorthAmericanLength = 12;

    /// <summary><c>+15550100170</c> as 555-010-0170; numbers of other countries stay in E.164.</summary>
    public static string Say(string e164) => e164.Length == NorthAmericanLength && e164.StartsWith("+1", StringComparison.Ordinal)
        ? $"{e164[2..5]}-{e164[5..8]}-{e164[8..]}"
        : e164;
}
