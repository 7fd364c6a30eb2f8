using System.Security.Cryptography;
using MassageBot.Scheduling.Storage;

namespace MassageBot.Scheduling.Appointments;

/// <summary>A short code that survives a telephone line: no I, L, O, 0, 1, and no U, S, B, which sound or look like others.</summary>
internal static class ConfirmationCode
{
    private const string Letters = "ACDEFGHJKMNPQRTVWXYZ2345679";
    private const int Length = 6;

    /// <summary>A code that no appointment has.</summary>
    public static string New(ISession session) => Ask(session).In(session);

    /// <summary>A code, and the question whether an appointment has it, to be looked at later.</summary>
    public static CodeAsked Ask(ISession session)
    {
        var code = RandomNumberGenerator.GetString(Letters, Length);
        return new CodeAsked(code, session.Ask("SELECT 1 FROM appointments WHERE code = $code", static _ => true, ("$code", code)));
    }
}

/// <summary>A code that is probably nobody's yet.</summary>
internal sealed record CodeAsked(string Code, Question<bool> Taken)
{
    /// <summary>The code, or another one if it is taken.</summary>
    public string In(ISession session) => Taken.Answer.Count == 0 ? Code : ConfirmationCode.New(session);
}
