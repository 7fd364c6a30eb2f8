using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Channels.WebChat;

/// <summary>Reads the body of an upload part by part. Of a file no more than its beginning is ever held, in memory or on disk.</summary>
internal static class UploadForm
{
    private const int LargestFile = 4 * 1024 * 1024;
    private const int MostFiles = 10;
    private const int MostHeaders = 8;
    private const int LongestHeaders = 4 * 1024;
    private const int LongestBoundary = 100;

    public static async Task<Upload> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            return await ReadSingleAsync(request, cancellationToken).ConfigureAwait(false);
        }

        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        if (boundary.Length is 0 or > LongestBoundary)
        {
            return Unreadable();
        }

        var reader = new MultipartReader(boundary, request.Body) { HeadersCountLimit = MostHeaders, HeadersLengthLimit = LongestHeaders };
        try
        {
            return await ReadPartsAsync(reader, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is InvalidDataException || (failure is IOException and not BadHttpRequestException))
        {
            // Parts that begin with no line of their own, never end, or have headers without end.
            return Unreadable();
        }
    }

    private static async Task<Upload> ReadPartsAsync(MultipartReader reader, CancellationToken cancellationToken)
    {
        var activity = new JObject { ["type"] = "message" };
        var files = new List<UploadedFile>();
        while (await reader.ReadNextSectionAsync(cancellationToken).ConfigureAwait(false) is { } part)
        {
            var disposition = ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var parsed) ? parsed : null;
            if (HeaderUtilities.RemoveQuotes(disposition?.Name ?? default) == "activity")
            {
                if (await ReadActivityAsync(part.Body, cancellationToken).ConfigureAwait(false) is not { } read)
                {
                    return new Upload.Refused(DirectLineResults.BadArgument("The part 'activity' must be one activity as a JSON object."));
                }

                activity = read;
                continue;
            }

            var name = FileName.Of((disposition?.FileNameStar is { Length: > 0 } star ? star : disposition?.FileName ?? default).ToString());
            if (await ReadFileAsync(part.Body, name, files, cancellationToken).ConfigureAwait(false) is { } refused)
            {
                return refused;
            }
        }

        return new Upload.Read(activity, files);
    }

    /// <summary>A body that is no form is one file.</summary>
    private static async Task<Upload> ReadSingleAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var files = new List<UploadedFile>();
        return await ReadFileAsync(request.Body, FileName.Of(null), files, cancellationToken).ConfigureAwait(false)
            ?? (Upload)new Upload.Read(new JObject { ["type"] = "message" }, files);
    }

    private static async Task<JObject?> ReadActivityAsync(Stream body, CancellationToken cancellationToken)
    {
        var text = await BodyText.ReadAsync(body, BodyText.LongestActivity, cancellationToken).ConfigureAwait(false);
        return text is null ? null : ActivityJson.TryParse(text);
    }

    /// <summary>Null when the file was taken.</summary>
    private static async Task<Upload.Refused?> ReadFileAsync(Stream body, string name, List<UploadedFile> files, CancellationToken cancellationToken)
    {
        var start = new byte[FileKind.BytesNeeded];
        var read = await body.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        if (files.Count == MostFiles || !await FitsAsync(body, cancellationToken).ConfigureAwait(false))
        {
            return new Upload.Refused(DirectLineResults.TooLarge);
        }

        if (FileKind.Of(start.AsSpan(0, read)) is not { } kind)
        {
            return new Upload.Refused(DirectLineResults.WrongKindOfFile);
        }

        files.Add(new UploadedFile(kind, name));
        return null;
    }

    private static async Task<bool> FitsAsync(Stream body, CancellationToken cancellationToken)
    {
        var rest = new byte[16 * 1024];
        var size = FileKind.BytesNeeded;
        int read;
        while (size <= LargestFile && (read = await body.ReadAsync(rest, cancellationToken).ConfigureAwait(false)) > 0)
        {
            size += read;
        }

        return size <= LargestFile;
    }

    private static Upload.Refused Unreadable() => new(DirectLineResults.BadArgument("The form could not be read."));
}
