using MassageBot.Host.Content.Understanding;
using MassageBot.Host.Notices;
using MassageBot.Host.Operations.Limits;
using MassageBot.Host.Staff;
using MassageBot.Host.Storage;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace MassageBot.Host.Owner;

internal static class OwnerSetup
{
    private static readonly RequestSizeLimitAttribute Small = new(8 * 1024);

    private static readonly FormOptions Strict = new() { ValueCountLimit = 8, ValueLengthLimit = 1024, KeyLengthLimit = 64, MultipartHeadersCountLimit = 4 };

    /// <summary>What staff can decide of a booking that the calendar did not take, by the last part of the path.</summary>
    private static readonly Dictionary<string, StaffDecision> Decisions = new(StringComparer.Ordinal)
    {
        ["retry"] = StaffDecision.Retry,
        ["done-by-hand"] = StaffDecision.DoneByHand,
        ["give-up"] = StaffDecision.GiveUp,
    };

    /// <summary>The owner's keyed pages.</summary>
    public static WebApplicationBuilder AddOwner(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<OwnerOptions, OwnerOptionsValidator>().BindConfiguration(OwnerOptions.Section);
        builder.Services.AddSingleton<OwnerDoor>();
        builder.Services.AddSingleton(new PhraseBook(Path.Combine(builder.Environment.ContentRootPath, "dialogs")));
        builder.Services.AddSingleton<OwnerDesk>();
        builder.Services.AddSingleton<OwnerFigures>();
        builder.Services.AddSingleton<TextsByPhone>();
        return builder;
    }

    public static void MapOwner(this WebApplication app)
    {
        app.MapGet("/owner", ShowAsync);
        app.MapOwnerReading();
        app.MapPost("/owner/sign-in", SignInAsync).WithMetadata(new AsksForKey(), Small);
        var acts = app.MapGroup("/owner").WithMetadata(Small).AddEndpointFilter(OnlyOwnersActAsync);
        acts.MapPost("/sign-out", SignOut);
        acts.MapPost("/alerts/{id:guid}/handled", HandleAsync);
        acts.MapPost("/bookings/{id:guid}/{decision}", DecideAsync);
        acts.MapPost("/texts", NoteTextsAsync);
        acts.MapPost("/unclear/{id:long}/take", TakeAsync);
        acts.MapPost("/unclear/{id:long}/drop", DropAsync);
        acts.MapPost("/called-off/look", LookAtCallingOffAsync);
        acts.MapPost("/called-off", CallOffAsync);
        acts.MapPost("/called-off/{id:guid}/end", EndCallingOffAsync);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, OwnerDoor door, OwnerDesk desk, CancellationToken cancellationToken)
    {
        if (!door.IsOwner(http.Request))
        {
            return SignInFirst(http);
        }

        var page = await desk.PageAsync(door.FormToken(http.Request), refusal: null, cancellationToken).ConfigureAwait(false);
        return Page(http, page, StatusCodes.Status200OK);
    }

    /// <summary>A message becomes a phrase of the label chosen; what hinders that stands on the page.</summary>
    private static async Task<IResult> TakeAsync(HttpContext http, long id, OwnerDoor door, OwnerDesk desk, CancellationToken cancellationToken)
    {
        var label = await FieldAsync(http.Request, UnclearSection.LabelField, cancellationToken).ConfigureAwait(false);
        var refusal = await desk.TakeAsync(id, label, cancellationToken).ConfigureAwait(false);
        return await DoneAsync(http, door, desk, refusal, cancellationToken, StatusCodes.Status409Conflict).ConfigureAwait(false);
    }

    /// <summary>What a client said by telephone about being texted. Clicked twice it is noted twice, and means the same.</summary>
    private static async Task<IResult> NoteTextsAsync(HttpContext http, OwnerDoor door, OwnerDesk desk, TextsByPhone texts, CancellationToken cancellationToken)
    {
        Task<string> Field(string name) => FieldAsync(http.Request, name, cancellationToken);
        var refusal = await texts.NoteAsync(
            await Field(TextsSection.NumberField).ConfigureAwait(false),
            await Field(TextsSection.WishField).ConfigureAwait(false),
            await Field(TextsSection.WhoField).ConfigureAwait(false),
            cancellationToken).ConfigureAwait(false);
        return await DoneAsync(http, door, desk, refusal, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<IResult> DropAsync(long id, IUnclearMessages unclear, CancellationToken cancellationToken)
    {
        await unclear.SettleAsync(id, ReviewState.Dropped, cancellationToken).ConfigureAwait(false);
        return Results.Redirect("/owner");
    }

    /// <summary>Says how many clients it concerns, before anything is done.</summary>
    private static async Task<IResult> LookAtCallingOffAsync(HttpContext http, OwnerDoor door, OwnerDesk desk, CallOffDesk callOff, CancellationToken cancellationToken)
    {
        var wish = await WishAsync(http.Request, cancellationToken).ConfigureAwait(false);
        var (visits, refusal) = await callOff.LookAsync(wish, cancellationToken).ConfigureAwait(false);
        var preview = refusal is null ? new CallOffPreview(wish, visits) : null;
        var page = await desk.PageAsync(door.FormToken(http.Request), refusal, cancellationToken, preview).ConfigureAwait(false);
        return Page(http, page, refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> CallOffAsync(HttpContext http, OwnerDoor door, OwnerDesk desk, CallOffDesk callOff, CancellationToken cancellationToken)
    {
        var wish = await WishAsync(http.Request, cancellationToken).ConfigureAwait(false);
        var who = await FieldAsync(http.Request, CalledOffSection.WhoField, cancellationToken).ConfigureAwait(false);
        var once = Guid.TryParse(await FieldAsync(http.Request, CalledOffSection.OnceField, cancellationToken).ConfigureAwait(false), out var id) ? id : Guid.NewGuid();
        var refusal = await callOff.CallOffAsync(wish, who, once, cancellationToken).ConfigureAwait(false);
        return await DoneAsync(http, door, desk, refusal, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<IResult> EndCallingOffAsync(Guid id, CallOffDesk callOff, CancellationToken cancellationToken)
    {
        await callOff.EndAsync(id, cancellationToken).ConfigureAwait(false);
        return Results.Redirect("/owner");
    }

    private static async Task<CallOffWish> WishAsync(HttpRequest request, CancellationToken cancellationToken) => new(
        await FieldAsync(request, CalledOffSection.FromField, cancellationToken).ConfigureAwait(false),
        await FieldAsync(request, CalledOffSection.UntilField, cancellationToken).ConfigureAwait(false),
        await FieldAsync(request, CalledOffSection.TherapistField, cancellationToken).ConfigureAwait(false));

    private static async Task<IResult> SignInAsync(HttpContext http, OwnerDoor door, CancellationToken cancellationToken)
    {
        var key = OwnerDoor.IsOwnForm(http.Request) ? await FieldAsync(http.Request, "key", cancellationToken).ConfigureAwait(false) : "";
        if (!door.IsKey(key))
        {
            return Page(http, OwnerPage.SignIn(wrongKey: true), StatusCodes.Status401Unauthorized);
        }

        door.SignIn(http);
        return Results.Redirect("/owner");
    }

    private static IResult SignOut(HttpContext http)
    {
        OwnerDoor.SignOut(http);
        return Results.Redirect("/owner");
    }

    private static async Task<IResult> HandleAsync(Guid id, IAlerts alerts, TimeProvider time, CancellationToken cancellationToken)
    {
        await alerts.HandleAsync(id, time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        return Results.Redirect("/owner");
    }

    /// <summary>Clicked twice, or when somebody else was quicker, nothing more happens: the page shows what is left.</summary>
    private static async Task<IResult> DecideAsync(Guid id, string decision, DeadLetters letters, CancellationToken cancellationToken)
    {
        if (!Decisions.TryGetValue(decision, out var decided))
        {
            return Results.NotFound();
        }

        await letters.DecideAsync(id, decided, cancellationToken).ConfigureAwait(false);
        return Results.Redirect("/owner");
    }

    private static async ValueTask<object?> OnlyOwnersActAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate act)
    {
        var http = invocation.HttpContext;
        var formToken = await FieldAsync(http.Request, OwnerPage.FormTokenField, http.RequestAborted).ConfigureAwait(false);
        return http.RequestServices.GetRequiredService<OwnerDoor>().MayAct(http.Request, formToken)
            ? await act(invocation).ConfigureAwait(false)
            : SignInFirst(http);
    }

    public static IResult SignInFirst(HttpContext http) => Page(http, OwnerPage.SignIn(wrongKey: false), StatusCodes.Status401Unauthorized);

    /// <summary>Back to the page when it is done; else what hinders it stands on the page.</summary>
    private static async Task<IResult> DoneAsync(
        HttpContext http, OwnerDoor door, OwnerDesk desk, string? refusal, CancellationToken cancellationToken, int status = StatusCodes.Status422UnprocessableEntity) => refusal is null
        ? Results.Redirect("/owner")
        : Page(http, await desk.PageAsync(door.FormToken(http.Request), refusal, cancellationToken).ConfigureAwait(false), status);

    /// <summary>A field of the form; empty when there is no form or it cannot be read.</summary>
    private static async Task<string> FieldAsync(HttpRequest request, string name, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType)
        {
            return "";
        }

        try
        {
            return (await request.ReadFormAsync(Strict, cancellationToken).ConfigureAwait(false))[name].ToString();
        }
        catch (InvalidDataException)
        {
            return "";
        }
    }

    private static IResult Page(HttpContext http, string html, int status) => Html(http, html, OwnerShell.Policy, status);

    public static IResult Html(HttpContext http, string html, string policy, int status = StatusCodes.Status200OK)
    {
        http.Response.Headers.ContentSecurityPolicy = policy;
        http.Response.Headers.CacheControl = "no-store";
        return Results.Content(html, "text/html; charset=utf-8", statusCode: status);
    }
}
