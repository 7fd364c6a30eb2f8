using System.Text.RegularExpressions;
using MassageBot.Core.Privacy;

namespace MassageBot.Host.Verbs.ClientCopy;

/// <summary>Who is meant by <c>--client</c>: a number, with a first name where several share it, or the code of a booking.</summary>
/// <param name="Phone">As it was typed; null for a code.</param>
/// <param name="Code">In capitals; null for a number.</param>
/// <param name="FirstName">Null where none was given.</param>
internal sealed partial record AskedClient(string? Phone, string? Code, string? FirstName)
{
    /// <summary>In place of a number, which others of the machine would see in the list of processes: it is read from standard input.</summary>
    public const string FromInput = "-";

    private const int LeastDigits = 7;

    /// <exception cref="VerbRefused">It is neither a number nor a code.</exception>
    public static async Task<AskedClient> ReadAsync(string given, TextReader input, CancellationToken cancellationToken)
    {
        if (given != FromInput)
        {
            return Of(given, null);
        }

        var who = await input.ReadLineAsync(cancellationToken) ?? throw new VerbRefused($"--client {FromInput}: nothing came on standard input.");
        return Of(who, await input.ReadLineAsync(cancellationToken));
    }

    private static AskedClient Of(string who, string? name)
    {
        var firstName = string.IsNullOrWhiteSpace(name) ? null : name.Trim();
        if (Identification.Digits(who).Length >= LeastDigits)
        {
            return new AskedClient(who.Trim(), null, firstName);
        }

        return CodeForm().IsMatch(who.Trim())
            ? new AskedClient(null, who.Trim().ToUpperInvariant(), firstName)
            : throw new VerbRefused("--client wants a whole phone number or the six letters and digits of a booking's code.");
    }

    [GeneratedRegex("^[A-Za-z0-9]{6}$")]
    private static partial Regex CodeForm();
}
