using System.Text.RegularExpressions;

namespace MassageBot.Host.Verbs.Converse;

/// <summary>Plays the client of a script: says the turns in order, and answers what no later turn answers.</summary>
internal sealed partial class ScriptedClient(ConversationScript script)
{
    private const int MostExtraExchanges = 10;

    private int _next;
    private int _extra;

    /// <summary>What the client says next, given what the bot asks, and which turn of the script that is (0: none of them, an answer); null when
    /// the conversation is over.</summary>
    public (string Said, int Turn)? Next(string? asking)
    {
        var rest = script.Turns.Skip(_next).ToList();
        if (asking is not null && script.Answers.TryGetValue(asking, out var answer) && !rest.Any(turn => Answers(turn, asking))
            && _next > 0 && _extra < MostExtraExchanges)
        {
            _extra++;
            return (answer, 0);
        }

        return _next < script.Turns.Count ? (script.Turns[_next++], _next) : null;
    }

    /// <summary>True when a turn looks like it gives what the question asks for.</summary>
    private static bool Answers(string turn, string asking) => asking switch
    {
        "name" => Letters().IsMatch(turn) && !YesNo().IsMatch(turn) && !None().IsMatch(turn),
        "phone" => Phone().IsMatch(turn),
        "email" => turn.Contains('@', StringComparison.Ordinal),
        "confirm" => YesNo().IsMatch(turn) || TakesBack().IsMatch(turn),
        "first_visit" => YesNo().IsMatch(turn),
        "any_red_flags" => None().IsMatch(turn) || Screen().IsMatch(turn),
        "severity" or "minutes" => Digits().IsMatch(turn) && !Phone().IsMatch(turn),
        "pressure" => Pressure().IsMatch(turn),
        "therapist_gender" => Gender().IsMatch(turn),
        _ => true,
    };

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Letters();

    [GeneratedRegex(@"(\d[\s().-]*){7,}")]
    private static partial Regex Phone();

    [GeneratedRegex(@"\d")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^\W*(y|yes|yep|yeah|si|sí|ok|okay|no|nope|n|dale|claro|sure|1|2)\b", RegexOptions.IgnoreCase)]
    private static partial Regex YesNo();

    [GeneratedRegex(@"\b(nvm|never ?mind|dont|don'?t|keep it|leave it|mejor no|d[eé]jel[ao]|no la cancele)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TakesBack();

    [GeneratedRegex(@"\b(none|nothing|no\s+\w+|nada|ninguna|ninguno|nope|nah|healthy|6)\b", RegexOptions.IgnoreCase)]
    private static partial Regex None();

    /// <summary>Points of the numbered screen that no offered time would be picked by, several of them, or uncertainty. A later "yes" confirms
    /// something else.</summary>
    [GeneratedRegex(@"^\W*(no|nope|n|[4-6]|[1-6]([\s,y&]+[1-6])+|not sure|no s[eé]|no lo s[eé])\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Screen();

    [GeneratedRegex(@"\b(light|medium|firm|deep|soft|hard|suave|medi[ao]|fuerte)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Pressure();

    [GeneratedRegex(@"\b(woman|women|female|man|men|male|mujer|hombre|preference|anyone|preferencia)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Gender();
}
