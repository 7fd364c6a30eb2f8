namespace MassageBot.Host.Operations.Retention;

internal static class RetentionSetup
{
    /// <summary>Records go when their time is over.</summary>
    public static WebApplicationBuilder AddRetention(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<RetentionOptions, RetentionOptionsValidator>().BindConfiguration(RetentionOptions.Section);
        builder.Services.AddSingleton<IDueJob, OldRecords>();
        return builder;
    }
}
