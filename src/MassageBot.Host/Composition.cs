using MassageBot.Bot;
using MassageBot.Host.Channels;
using MassageBot.Host.Channels.Connector;
using MassageBot.Host.Channels.Sms;
using MassageBot.Host.Channels.WebChat;
using MassageBot.Host.Content;
using MassageBot.Host.Keys;
using MassageBot.Host.Notices;
using MassageBot.Host.Operations;
using MassageBot.Host.Operations.Retention;
using MassageBot.Host.Operations.Sealing;
using MassageBot.Host.Operations.Telemetry;
using MassageBot.Host.Owner;
using MassageBot.Host.Privacy;
using MassageBot.Host.SchedulingAdapters;
using MassageBot.Host.SchedulingAdapters.Webhooks;
using MassageBot.Host.Staff;
using MassageBot.Host.Storage;

namespace MassageBot.Host;

/// <summary>The table of contents of the program: what it is made of, and which doors it opens. Serving and rehearsing compose the same.</summary>
internal static class Composition
{
    public static WebApplicationBuilder AddFrontDesk(this WebApplicationBuilder builder, ServedHalf half = ServedHalf.Both)
    {
        builder.Configuration.AddSecretFiles(); // what is kept out of the environment
        builder.AddOperations();                // jobs, limits, health
        builder.AddDataFolders();               // where everything is kept
        builder.AddKeys();                      // made at the first start
        builder.AddTelemetry();                 // what is counted and traced
        builder.AddClinicContent();             // dialogs/, checked before the first visitor
        builder.AddCalendar(half);              // the embedded calendar, where this process keeps one
        return half == ServedHalf.Scheduling ? builder : builder.AddBot();
    }

    public static WebApplication MapFrontDesk(this WebApplication app, ServedHalf half = ServedHalf.Both)
    {
        app.MapOperations();
        app.MapCalendar(half);
        return half == ServedHalf.Scheduling ? app : app.MapBot();
    }

    private static WebApplicationBuilder AddBot(this WebApplicationBuilder builder)
    {
        builder.AddStorage();                   // conversations, intents, alerts
        builder.AddStorageWatch();              // how it fares, and what waits in it
        builder.AddRetention();                 // records go when their time is over
        builder.AddSealing();                   // columns under the current key
        builder.AddPrivacy();                   // guesses are counted, clients forgotten
        builder.Services.AddConversation();     // dialogs, safety, understanding
        builder.AddTurns();                     // the pipeline of all channels
        builder.AddBooking();                   // who carries bookings to the calendar
        builder.AddWebChat();                   // Direct Line 3.0
        builder.AddConnector();                 // /api/messages
        builder.AddSms();                       // text messages by Twilio
        builder.AddNotices();                   // reminders and what else is texted unasked
        builder.AddStaff();                     // the team in Teams
        builder.AddOwner();                     // keyed pages for the owner
        return builder;
    }

    private static WebApplication MapBot(this WebApplication app)
    {
        app.MapWebChat();
        app.MapConnector();
        app.MapSms();
        app.MapCalendarWebhook();               // what an outside calendar tells
        app.MapOwner();
        return app;
    }
}
