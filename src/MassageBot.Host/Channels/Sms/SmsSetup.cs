using MassageBot.Host.Channels.Connector;
using MassageBot.Host.Operations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Channels.Sms;

internal static class SmsSetup
{
    /// <summary>Twice the longest form: above it a body is not even read to its end.</summary>
    private const long LargestBody = 2 * TwilioPosts.Longest;

    /// <summary>Text messages by Twilio: the clinic's number, as the settings name it. Texts that still wait are dealt with even when it is off.</summary>
    public static WebApplicationBuilder AddSms(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<SmsOptions, SmsOptionsValidator>().BindConfiguration(SmsOptions.Section);
        builder.Services
            .AddSingleton(provider => provider.GetRequiredService<IOptions<SmsOptions>>().Value.Told())
            .AddSingleton<TwilioPosts>()
            .AddSingleton<SmsCaps>()
            .AddSingleton<SmsDoor>()
            .AddSingleton<StatusDoor>()
            .AddSingleton<TwilioList>()
            .AddSingleton<SentTexts>()
            .AddSingleton<CarrierNews>()
            .AddSingleton<TextsOverCap>()
            .AddSingleton<TextsInHand>()
            .AddSingleton<IncomingTexts>()
            .AddSingleton<ReceivedTexts>()
            .AddSingleton<IDueJob, LostTexts>()
            .AddSingleton<IDeliveryCall, TwilioCall>();
        return builder;
    }

    public static void MapSms(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<IOptions<SmsOptions>>().Value.IsOn)
        {
            return;
        }

        app.MapPost("/sms/twilio", static (HttpRequest request, SmsDoor door, CancellationToken stop) => door.TakeAsync(request, stop))
            .WithMetadata(new RequestSizeLimitAttribute(LargestBody));
        app.MapPost("/sms/twilio/status", static (HttpRequest request, StatusDoor door, CancellationToken stop) => door.HearAsync(request, stop))
            .WithMetadata(new RequestSizeLimitAttribute(LargestBody));
    }
}
