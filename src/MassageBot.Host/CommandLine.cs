namespace MassageBot.Host;

/// <summary>Options that are needed before there are settings.</summary>
internal static class CommandLine
{
    /// <summary>The value of <c>--name value</c> or <c>--name=value</c>: empty where it is missing, null where the option is.</summary>
    public static string? Find(string[] arguments, string option)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i].StartsWith(option + "=", StringComparison.Ordinal))
            {
                return arguments[i][(option.Length + 1)..];
            }

            if (arguments[i] == option)
            {
                return i + 1 < arguments.Length ? arguments[i + 1] : "";
            }
        }

        return null;
    }
}
