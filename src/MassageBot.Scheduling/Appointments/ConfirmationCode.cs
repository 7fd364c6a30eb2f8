using System.Security.Cryptography;
using MassageBot.Scheduling.Storage;

namespace MassageBot.Scheduling.Appointments;

/// <summary>A short code that survives a telephone line: no I, L, O, 0, 1, and no U, S, B, which sound or look like others.</summary>
internal static class ConfirmationCode
{
    private const string Letters = "ACDEFGHJKMNPQRTVWXYZ2345679";
    private const int Length = 6;

    /// <summary>A code that no appointment has.</summary>
    public static string New(ISession session)
    {
        string code;
        do
        {
            code = RandomNumberGenerator.GetString(Letters, Length);
        }
        while (session.Number("SELECT COUNT(*) FROM appointments WHERE code = $code", ("$code", code)) > 0);

        return code;
    }
}
