using Microsoft.Extensions.Options;

namespace MassageBot.Scheduling;

/// <summary>Before the first statement: a program that could not read what is there does not begin.</summary>
public static class SealStart
{
    private const string Setting = "Privacy:ColumnKey";

    /// <param name="seal">The keys that are set.</param>
    /// <param name="remembered">The keys that the database's rows may be sealed under.</param>
    /// <param name="database">What the database holds, for the message.</param>
    /// <exception cref="OptionsValidationException">One of them is not set.</exception>
    public static void Check(ColumnSeal seal, IEnumerable<string> remembered, string database)
    {
        var missing = remembered.Where(fingerprint => fingerprint != SealKey.InClear && !seal.Knows(fingerprint)).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        var why = seal.HasKey
            ? $"{Setting} is not the key (nor {Setting}Previous) that {database} is sealed under."
            : $"{Setting} is missing, and {database} is sealed under a key.";
        throw new OptionsValidationException(Setting, typeof(ColumnSeal),
        [
            $"{why} Wanted: the key with the fingerprint {string.Join(" and the one with ", missing)}. Set {Setting} to it as it was, or as {Setting}Previous beside a new one; "
            + "without it the phone numbers and health notes there cannot be read by anybody. Nothing has been changed.",
        ]);
    }
}
