using MassageBot.Core.Alerts;
using MassageBot.Core.Digest;
using MassageBot.Core.Handoff;
using MassageBot.Core.Staff;
using MassageBot.Core.StaffWords;
using MassageBot.Host.Channels;
using MassageBot.Host.Content;
using MassageBot.Host.Content.Answers;
using MassageBot.Host.Operations;
using MassageBot.Host.Storage;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Staff;

internal static class StaffSetup
{
    /// <summary>Staff in Teams: who they are, and what they are told.</summary>
    public static WebApplicationBuilder AddStaff(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<StaffOptions>().BindConfiguration(StaffOptions.Section);
        builder.Services
            .AddSingleton<IValidateOptions<StaffOptions>, StaffOptionsValidator>()
            .AddSingleton<IStaffDirectory, StaffDirectory>()
            .AddSingleton<IStaffAlerts, StaffAlertBook>()
            .AddSingleton(services => new WordsRule(OnlyManagers: !services.GetRequiredService<IOptions<StaffOptions>>().Value.AnyoneApprovesWords))
            .AddSingleton<IAnswerBook>(services => new AnswerBook(
                Path.Combine(builder.Environment.ContentRootPath, "dialogs"), services.GetRequiredService<DataFolders>().Models, services.GetRequiredService<ContentSource>().ReloadAsync))
            .AddSingleton<IUnansweredQuestions, UnansweredQuestions>()
            .AddSingleton<Func<TurnRunner>>(services => services.GetRequiredService<TurnRunner>)
            .AddSingleton<DeadLetters>()
            .AddSingleton<IDeadLetters>(services => services.GetRequiredService<DeadLetters>())
            .AddSingleton<IDigestFacts, DigestFacts>()
            .AddSingleton<IDueJob, StaffTellings>()
            .AddSingleton<IDueJob, DigestJob>();
        return builder;
    }
}
