namespace MassageBot.Host.Channels.WebChat;

/// <summary>Tells the kind of a file by how it begins; what its sender says about it counts for nothing.</summary>
internal static class FileKind
{
    public const int BytesNeeded = 12;

    /// <summary>The MIME type; null when it is none of those taken.</summary>
    public static string? Of(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return "image/png";
        }

        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return "image/jpeg";
        }

        if (start.StartsWith("GIF87a"u8) || start.StartsWith("GIF89a"u8))
        {
            return "image/gif";
        }

        if (start.StartsWith("%PDF-"u8))
        {
            return "application/pdf";
        }

        return start.Length == BytesNeeded && start.StartsWith("RIFF"u8) && start[8..].SequenceEqual("WEBP"u8) ? "image/webp" : null;
    }
}
