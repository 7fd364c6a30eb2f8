using System.Text.RegularExpressions;

namespace MassageBot.Host.Verbs.Converse;

/// <summary>The code of the last booking, or the one to go on by text, which no script can know beforehand: <c>&lt;code&gt;</c> in a turn stands for it.</summary>
internal sealed partial class HeardCode
{
    private const string Stand = "<code>";

    private string _code = "";

    public string Fill(string said) => said.Replace(Stand, _code, StringComparison.Ordinal);

    public void Hear(IReadOnlyList<SeenReply> replies)
    {
        foreach (var reply in replies.Where(reply => reply.Keys.Any(key => key is "booking.booked" or "booking.booked-pending" or "visits.moved")))
        {
            _code = Code().Match(reply.Text) is { Success: true } match ? match.Value : _code;
        }

        foreach (var reply in replies.Where(reply => reply.Keys.Contains("elsewhere.show-code")))
        {
            _code = ToGoOn().Match(reply.Text).Value;
        }
    }

    [GeneratedRegex(@"\b[0-9]{6}\b")]
    private static partial Regex ToGoOn();

    /// <summary>As the embedded calendar makes them.</summary>
    [GeneratedRegex(@"\b[ACDEFGHJKMNPQRTVWXYZ2345679]{6}\b")]
    private static partial Regex Code();
}
