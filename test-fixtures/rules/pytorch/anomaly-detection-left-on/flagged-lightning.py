import lightning as L
import pytorch_lightning as pl
from lightning.pytorch import Trainer


def run(module, loader):
    pl.Trainer(max_epochs=3, detect_anomaly=True).fit(module, loader)  # smell: `detect_anomaly=True` records
    trainer = Trainer(
        detect_anomaly=True,  # smell: `detect_anomaly=True` records a stack trace for every operation
        max_epochs=3,
    )
    trainer.fit(module, loader)
    L.Trainer(detect_anomaly=True).fit(module, loader)  # smell: `detect_anomaly=True` records
