using Microsoft.Extensions.Logging;

namespace MassageBot.Scheduling;

internal static partial class Log
{
    [LoggerMessage(3201, LogLevel.Information, "All rows of {Part} are sealed under the key {Fingerprint}; {Rewritten} were rewritten for it. Once both halves of every host say so, Privacy:ColumnKeyPrevious may be taken away.")]
    public static partial void RowsSealed(this ILogger log, string part, string fingerprint, int rewritten);

    [LoggerMessage(3202, LogLevel.Warning, "{Count} sealed rows of {Part} open with none of the keys that are set. They are left as they are.")]
    public static partial void SealedRowsUnopened(this ILogger log, string part, int count);
}
