using System.Diagnostics;
using Newtonsoft.Json.Linq;

namespace MassageBot.Host.Channels.WebChat;

/// <summary>
/// Takes an activity with files. The files are looked at and not kept: the bot reads none, and a picture of a client's body has no
/// business in this store. The activity says that they were sent, so that the bot can answer.
/// </summary>
internal sealed class DirectLineUploads(DirectLineDoor door, DirectLineActivities activities)
{
    /// <summary>Bytes of the whole request; Direct Line takes 4 MB of files.</summary>
    public const int Largest = 5 * 1024 * 1024;

    private const int LargestFile = 4 * 1024 * 1024;
    private const int MostFiles = 10;

    public async Task<IResult> PostAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var caller = door.Identify(request, id);
        if (caller is Caller.Refused refused)
        {
            return refused.Answer;
        }

        if (caller is Caller.Visitor { Token.UserId: { } userId } && request.Query["userId"].ToString() is { Length: > 0 } named && named != userId)
        {
            return DirectLineResults.InvalidCredentials;
        }

        if (request.ContentLength > Largest)
        {
            return DirectLineResults.TooLarge;
        }

        return await ReadAsync(request, cancellationToken).ConfigureAwait(false) switch
        {
            Upload.Refused { Answer: var answer } => answer,
            Upload.Read { Activity: var activity } => await activities.AcceptAsync(caller, id, activity, cancellationToken).ConfigureAwait(false),
            _ => throw new UnreachableException(),
        };
    }

    private static async Task<Upload> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType)
        {
            return await ReadSingleAsync(request, cancellationToken).ConfigureAwait(false);
        }

        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidDataException)
        {
            return new Upload.Refused(DirectLineResults.BadArgument("The form could not be read."));
        }

        var activity = form.Files["activity"] is { } part ? await ReadActivityAsync(part, cancellationToken).ConfigureAwait(false) : Empty();
        return activity is null
            ? new Upload.Refused(DirectLineResults.BadArgument("The part 'activity' must be one activity as a JSON object."))
            : await AttachAsync(activity, [.. form.Files.Where(file => file.Name != "activity")], cancellationToken).ConfigureAwait(false);
    }

    private static async Task<Upload> ReadSingleAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var start = new byte[FileKind.BytesNeeded];
        var read = await request.Body.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return FileKind.Of(start.AsSpan(0, read)) is { } kind ? new Upload.Read(Attach(Empty(), [kind])) : NotTaken();
    }

    private static async Task<JObject?> ReadActivityAsync(IFormFile part, CancellationToken cancellationToken)
    {
        await using var stream = part.OpenReadStream();
        var text = await BodyText.ReadAsync(stream, BodyText.LongestActivity, cancellationToken).ConfigureAwait(false);
        return text is null ? null : ActivityJson.TryParse(text);
    }

    private static async Task<Upload> AttachAsync(JObject activity, IReadOnlyList<IFormFile> files, CancellationToken cancellationToken)
    {
        if (files.Count > MostFiles || files.Any(file => file.Length > LargestFile))
        {
            return new Upload.Refused(DirectLineResults.TooLarge);
        }

        var kinds = new List<string>();
        foreach (var file in files)
        {
            if (await KindAsync(file, cancellationToken).ConfigureAwait(false) is not { } kind)
            {
                return NotTaken();
            }

            kinds.Add(kind);
        }

        return new Upload.Read(Attach(activity, kinds));
    }

    private static async Task<string?> KindAsync(IFormFile file, CancellationToken cancellationToken)
    {
        await using var stream = file.OpenReadStream();
        var start = new byte[FileKind.BytesNeeded];
        var read = await stream.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return FileKind.Of(start.AsSpan(0, read));
    }

    /// <summary>The sender's file names are ignored, as is anything that the activity itself says about attachments.</summary>
    private static JObject Attach(JObject activity, IEnumerable<string> kinds)
    {
        activity["attachments"] = new JArray(kinds.Select(kind => new JObject { ["contentType"] = kind, ["name"] = "file" }));
        return activity;
    }

    private static JObject Empty() => new() { ["type"] = "message" };

    private static Upload NotTaken() => new Upload.Refused(
        DirectLineResults.Error(StatusCodes.Status415UnsupportedMediaType, "BadArgument", "Only PNG, JPEG, GIF, WebP and PDF files are taken."));

    private abstract record Upload
    {
        private Upload()
        {
        }

        internal sealed record Read(JObject Activity) : Upload;

        internal sealed record Refused(IResult Answer) : Upload;
    }
}
